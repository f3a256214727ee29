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
    /// Null while it asks.
    [[nodiscard]] CaseId chosen() const;

Q_SIGNALS:
    /// Return: the family is chosen, and the next thing is to be typed. Only then, and with Tab, is
    /// `activated` said of what letters and arrows came to.
    void answered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void settle();

    bool m_looking = false; ///< what is shown was come to by letters or arrows
    QList<std::pair<CaseId, QString>> m_families;
};

} // namespace hometray
