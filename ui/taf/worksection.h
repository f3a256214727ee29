// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsection.h"

namespace hometray {

class WorkFields;

/// What is agreed anew: what, who, by when.
class WorkSection : public TafSection {
    Q_OBJECT
public:
    explicit WorkSection(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;
    /// The first row nothing is said in, or the last.
    void focusFirst() override;

private:
    WorkFields *addRow(const TafWork &work);
    void addAnother();

    TafSetup m_setup;
    QVBoxLayout *m_list;
    QList<WorkFields *> m_rows;
};

} // namespace hometray
