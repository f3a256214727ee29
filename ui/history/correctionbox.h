// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/caserecord.h"
#include "record/event.h"
#include "rules/policy.h"
#include "workflow/correctentry.h"

#include <QtCore/QJsonObject>
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
    /// What is chosen and how it stands there, for a draft; and shown again. `on` is the day on
    /// which a day was typed.
    [[nodiscard]] QJsonObject typed() const;
    void setTyped(const QJsonObject &typed, QDate on);
    /// It says something else than what was written.
    [[nodiscard]] bool isTouched() const;
    /// Nothing when what was typed is not understood, which is said at the field.
    [[nodiscard]] std::optional<FieldCorrection> correction() const;
    /// What makes the same field say again what it says now.
    [[nodiscard]] FieldCorrection asBefore() const;

Q_SIGNALS:
    void edited();

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
    std::function<QString()> m_text; ///< as it stands there
    std::function<void(const QString &)> m_setText;
    QString m_before; ///< what stood there first
};

} // namespace hometray
