// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/family/familyview.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hometray {

/// The case notes to read, the latest first.
class NotesTab : public QWidget {
    Q_OBJECT
public:
    explicit NotesTab(QWidget *parent = nullptr);
    void setView(const FamilyView &view);

Q_SIGNALS:
    void noteRequested();

private:
    void addMore();

    QVBoxLayout *m_list;
    QList<NoteText> m_notes;
    qsizetype m_shown = 0;
};

} // namespace hometray
