// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notes/notetext.h"
#include "ui/widgets/card.h"

namespace hometray {

class FlowLayout;

/// One note to read, with what can be done about it.
class NoteCard : public Card {
    Q_OBJECT
public:
    explicit NoteCard(const NoteText &note, QWidget *parent = nullptr);
    /// Marks it as what was looked for.
    void setFound();

Q_SIGNALS:
    void correctChosen();
    void copyChosen();
    void enteredChosen();
    void tellChosen();
    void closeChosen();

private:
    void addText(const QString &label, const QString &text);
    void addButton(const char *name, const QString &text, void (NoteCard::*signal)());

    NoteText m_note;
    FlowLayout *m_buttons;
};

} // namespace hometray
