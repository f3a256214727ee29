// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QPushButton;

namespace hometray {

/// One answer of an AnswerStrip.
struct Answer {
    QString code;
    QString words;
    Qt::Key key = Qt::Key_unknown; ///< chooses it while the strip has the keyboard
};

/// Answers of which one is chosen, by a letter, the arrows, or a press. One stop for Tab.
class AnswerStrip : public QWidget {
    Q_OBJECT
public:
    /// `about` is what is asked, for a screen reader: "Weekly worry-box time".
    AnswerStrip(const QList<Answer> &answers, const QString &about, QWidget *parent = nullptr);

    [[nodiscard]] QString answer() const;
    /// A code, or empty for no answer. Says nothing to anybody.
    void setAnswer(const QString &code);

Q_SIGNALS:
    void answered(const QString &code);
    /// Enter, or an arrow up or down: the next row, or the one before.
    void moved(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool takesKey(int key);
    void choose(qsizetype index);
    void settleFocus();

    QList<Answer> m_answers;
    QList<QPushButton *> m_buttons;
};

/// The letter by which an answer of one of the county's lists is chosen: "D" for done.
[[nodiscard]] Qt::Key keyOfAnswer(const QString &list, const QString &code);
/// "D", for hints.
[[nodiscard]] QString keyName(Qt::Key key);

} // namespace hometray
