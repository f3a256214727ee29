// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafcommand.h"

#include <QtWidgets/QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace hometray {

class LongText;

/// How far a part has come, for the list at the left.
struct TafProgress {
    bool done = false;
    QString count; ///< "4 of 7"; may be empty

    friend bool operator==(const TafProgress &, const TafProgress &) = default;
};

/// One part of the meeting. It holds what is typed and says when that changes; fields carry the
/// name "taf." and the field of a TafProblem.
class TafSection : public QWidget {
    Q_OBJECT
public:
    explicit TafSection(QWidget *parent = nullptr);

    /// Shows what is known and what was typed before.
    virtual void fill(const TafSetup &setup, const TafDraft &draft) = 0;
    /// Puts what is typed into the draft.
    virtual void read(TafDraft &draft) const = 0;
    virtual void setClocks(const TafClocks &clocks);
    [[nodiscard]] virtual QString title(const TafSetup &setup) const = 0;
    /// The same for the list, where room is short.
    [[nodiscard]] virtual QString shortTitle(const TafSetup &setup) const { return title(setup); }
    [[nodiscard]] virtual TafProgress progress(
        const TafSetup &setup, const TafDraft &draft) const = 0;
    /// Where the keyboard begins.
    virtual void focusFirst();

    /// Says what is wrong at a field and gives it the focus; false when the field is not here.
    bool showProblem(const QString &field, const QString &sentence);
    void clearProblems();

Q_SIGNALS:
    void edited();
    void nextWanted(); ///< on to the next part

protected:
    /// A long text with its label (boxOf it is what goes into a layout), wired to `edited`.
    LongText *makeText(
        const QString &label, const QString &field, int lines, const QString &placeholder = {});
    LongText *addText(QVBoxLayout *column, const QString &label, const QString &field, int lines,
        const QString &placeholder = {});
};

/// Sets the text without telling anybody, and leaves the caret at the end.
void setTextQuietly(QPlainTextEdit *edit, const QString &text);

} // namespace hometray
