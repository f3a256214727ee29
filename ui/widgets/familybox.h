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

    /// A family that is not among them leaves the box as it is.
    void choose(const CaseId &id);
    /// Null when there is none.
    [[nodiscard]] CaseId chosen() const;

private:
    QList<std::pair<CaseId, QString>> m_families;
};

} // namespace hometray
