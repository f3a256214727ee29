// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/refusal.h"
#include "words/values.h"

#include <QtWidgets/QWidget>

class QRadioButton;

namespace hometray {

/// What changed while a form was open, field by field: what it was, what you typed, what it is now,
/// and which of the two shall stand.
class ClashView : public QWidget {
    Q_OBJECT
public:
    ClashView(const QList<FieldClash> &clashes, const CaseRecord &record,
        const words::ChoiceWords &choices, QWidget *parent = nullptr);

    /// The fields for which the other's version was chosen.
    [[nodiscard]] QList<FieldClash> theirs() const;
    void focusFirst();
    /// Said when with these choices nothing is left to save.
    [[nodiscard]] static QString nothingLeft();

Q_SIGNALS:
    /// Everything was chosen: save again.
    void settled();

private:
    QList<std::pair<FieldClash, QRadioButton *>> m_theirs;
    QRadioButton *m_first = nullptr;
};

} // namespace hometray
