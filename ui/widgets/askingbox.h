// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QComboBox>

namespace hometray {

/// A box in which letters and arrows only look: what they come to is shown with a question mark and
/// is not chosen until Return, Tab or a click says so. For where somebody types on in the belief
/// that the keyboard is in a text.
class AskingBox : public QComboBox {
    Q_OBJECT
public:
    explicit AskingBox(QWidget *parent = nullptr);

    /// Letters or arrows came to this line; below 0: to none. Nothing is chosen from now on, whatever
    /// was before: the box asks whether it is that one.
    void look(int line);
    [[nodiscard]] bool isLooking() const { return m_looking; }
    /// Chooses what is only looked at.
    void settle();
    /// Chooses a line, or none below 0, and tells nobody but of the line.
    void take(int line);
    void showPopup() override;
    void hidePopup() override;

Q_SIGNALS:
    /// Return: it is chosen, and the next thing is to be typed. Only then, with Tab and with a click
    /// in the list is `activated` said.
    void answered();
    /// Somebody looks for another: nothing is chosen meanwhile.
    void looked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void initStyleOption(QStyleOptionComboBox *option) const override;
    void setLooking(bool looking);
    /// Shows at a line whether it is that one that is asked; below 0: at none.
    virtual void ask(int line);
    [[nodiscard]] virtual QString notChosenYet() const;

private:
    bool m_looking = false; ///< what is shown was come to by letters or arrows
    bool m_asks = false;
};

} // namespace hometray
