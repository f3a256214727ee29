// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace hometray {

class DateEdit;

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
    struct Row {
        LongText *what;
        QComboBox *owner;
        DateEdit *due;
        QCheckBox *ongoing;
        QComboBox *goal;
    };
    Row &addRow(const TafWork &work);
    void addAnother();

    TafSetup m_setup;
    QVBoxLayout *m_list;
    QList<Row> m_rows;
};

} // namespace hometray
