// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtWidgets/QComboBox>

namespace hometray {

/// The family something is about, to be chosen from all of them. Thousands are no more work than
/// six: nothing is made or measured for a family until it is seen.
class FamilyBox : public QComboBox {
    Q_OBJECT
public:
    explicit FamilyBox(
        const QList<std::pair<CaseId, QString>> &families, QWidget *parent = nullptr);

    /// A family that is not among them, or null, leaves it open which one: the box asks "Which
    /// family?", and nobody is taken for another. The only one there is is chosen.
    void choose(const CaseId &id);
    /// Null while it asks, and while a family is only looked at.
    [[nodiscard]] CaseId chosen() const;
    /// Letters or arrows came to this line; below 0: to none. Nobody is chosen from now on, whoever
    /// was before: the box asks whether it is that family until Return, Tab or a click says so.
    void look(int line);
    void showPopup() override;
    void hidePopup() override;

Q_SIGNALS:
    /// Return: the family is chosen, and the next thing is to be typed. Only then, with Tab and
    /// with a click in the list is `activated` said.
    void answered();
    /// Somebody looks for a family: none is chosen meanwhile.
    void looked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Names;
    void settle();
    void setLooking(bool looking);

    bool m_looking = false; ///< what is shown was come to by letters or arrows
    Names *m_names;
    QList<std::pair<CaseId, QString>> m_families;
};

} // namespace hometray
