// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QPushButton;

namespace hometray {

/// One answer of an AnswerStrip.
struct Answer {
    QString code;
    QString words;
    Qt::Key key = Qt::Key_unknown; ///< looks at it while the strip has the keyboard
};

/// Answers of which one is chosen, by a letter, the arrows, or a press. One stop for Tab.
///
/// A letter only looks: its answer is shown with a question mark, and is chosen as the keyboard
/// goes on from there: by Enter, Tab, an arrow up or down, or a shortcut. Who types on in the
/// belief that the keyboard is in a text, and then clicks there, has changed nothing.
class AnswerStrip : public QWidget {
    Q_OBJECT
public:
    /// `about` is what is asked, for a screen reader: "Weekly worry-box time".
    AnswerStrip(const QList<Answer> &answers, const QString &about, QWidget *parent = nullptr);

    [[nodiscard]] QString answer() const;
    /// A code, or empty for no answer. Says nothing to anybody.
    void setAnswer(const QString &code);
    /// A letter came to an answer that is not chosen yet.
    [[nodiscard]] bool isLooking() const { return m_looked >= 0; }

Q_SIGNALS:
    void answered(const QString &code);
    /// Enter, or an arrow up or down: the next row, or the one before.
    void moved(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool takesKey(int key);
    /// Enter and arrows: what is looked at is chosen, and it goes on from there.
    void goOn(int step);
    void choose(qsizetype index);
    void look(qsizetype index);
    void setLooked(qsizetype index);
    /// Chooses what is only looked at.
    void settle();
    void settleFocus();

    QList<Answer> m_answers;
    QList<QPushButton *> m_buttons;
    qsizetype m_looked = -1; ///< below 0: none
    QElapsedTimer m_typed; ///< the last letter
};

/// The letter by which an answer of one of the county's lists is chosen: "D" for done.
[[nodiscard]] Qt::Key keyOfAnswer(const QString &list, const QString &code);
/// "D", for hints.
[[nodiscard]] QString keyName(Qt::Key key);

} // namespace hometray
