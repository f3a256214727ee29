// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/answerstrip.h"

#include <QtWidgets/QFrame>

class QBoxLayout;
class QPlainTextEdit;
class QVBoxLayout;

namespace hometray {

/// A row that asks one thing of somebody or something: who or what at the left, the answers, and
/// beside them what was said. The row that has the keyboard stands out.
class AskedRow : public QFrame {
    Q_OBJECT
public:
    /// `field`: the part of the fields' names they share ("review.3").
    AskedRow(const QString &title, const QString &detail, const QList<Answer> &answers,
        const QString &field, QWidget *parent = nullptr);

    [[nodiscard]] AnswerStrip *strip() const { return m_strip; }
    /// Puts a field beside the answers, or below them where room is short.
    void addBeside(QWidget *field);
    /// Puts a field below the answers, over the whole width.
    void addBelow(QWidget *field);
    /// Enter in this text goes to the next row; Shift+Enter makes a line.
    void enterGoesOn(QPlainTextEdit *edit);
    void focusStrip();

Q_SIGNALS:
    void moved(int step);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QBoxLayout *m_row;
    AnswerStrip *m_strip;
};

} // namespace hometray
