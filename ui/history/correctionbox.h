// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"
#include "rules/policy.h"
#include "workflow/correctentry.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QVBoxLayout;

namespace hometray {

/// Which field of a change was wrong, and what it should have said.
class CorrectionBox : public QWidget {
    Q_OBJECT
public:
    CorrectionBox(const Event &event, const CaseRecord &record, const Policy &policy, QDate today,
        QWidget *parent = nullptr);
    /// The change has no field that can be written anew here.
    [[nodiscard]] bool isEmpty() const { return m_choices.isEmpty(); }
    /// Nothing when what was typed is not understood, which is said at the field.
    [[nodiscard]] std::optional<FieldCorrection> correction() const;

private:
    struct Choice {
        ObjectId object;
        const FieldInfo *field;
        QString label;
        QString now; ///< as fieldtext.h writes values
    };
    void showEditor();

    QList<Choice> m_choices;
    const Policy &m_policy;
    QDate m_today;
    QComboBox *m_which;
    QVBoxLayout *m_place;
    std::function<std::optional<QString>()> m_value;
};

} // namespace hometray
