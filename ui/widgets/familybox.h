// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"
#include "ui/widgets/askingbox.h"

namespace hometray {

/// The family something is about, to be chosen from all of them. Thousands are no more work than
/// six: nothing is made or measured for a family until it is seen.
class FamilyBox : public AskingBox {
    Q_OBJECT
public:
    explicit FamilyBox(
        const QList<std::pair<CaseId, QString>> &families, QWidget *parent = nullptr);

    /// A family that is not among them, or null, leaves it open which one: the box asks "Which
    /// family?", and nobody is taken for another. The only one there is is chosen.
    void choose(const CaseId &id);
    /// Null while it asks, and while a family is only looked at.
    [[nodiscard]] CaseId chosen() const;

protected:
    void ask(int line) override;
    [[nodiscard]] QString notChosenYet() const override;

private:
    class Names;

    Names *m_names;
    QList<std::pair<CaseId, QString>> m_families;
};

} // namespace hometray
