// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QPointer>

class QComboBox;

namespace hometray {

/// How well a choice goes with what is typed.
enum class Match {
    Whole, ///< it is what is typed
    Beginning, ///< it begins with it
    Word, ///< one of its words begins with it
    Within, ///< it has it somewhere
    None
};
[[nodiscard]] Match matchOf(const QString &choice, const QString &typed);

/// Letters typed on a box to choose from take the choice that begins with them, else one of whose
/// words begins with them; one letter again goes on to the next, and Backspace takes one back. What
/// no choice has changes nothing: Qt would stay at whatever its first letters had found. In an
/// AskingBox they only look, and in one that `asksByItsList` they open the list at what they come
/// to: Return chooses it there. For the whole application.
class TypedChoice : public QObject {
    Q_OBJECT
public:
    explicit TypedChoice(QObject *parent);
    /// From now on no letter changes what is chosen in the box. For where many stand in rows, and
    /// somebody types on in the belief that the keyboard is in a text.
    static void asksByItsList(QComboBox *box);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void type(QComboBox *box, const QString &letters);
    void lookFor(QComboBox *box);
    void take(QComboBox *box, int found);

    QPointer<QComboBox> m_box;
    QString m_typed;
    int m_before = -1; ///< what was chosen when the typing began
    QElapsedTimer m_since; ///< the last letter
};

} // namespace hometray
