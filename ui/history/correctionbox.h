// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"
#include "workflow/correctentry.h"
#include "workspace/views.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QWidget>

class QComboBox;
class QVBoxLayout;

namespace hometray {

class FormView;

/// Which field of a change was wrong, and what it should have said. Every field that what was
/// written can have is there, those left empty too; what the program notes for itself is not.
class CorrectionBox : public QWidget {
    Q_OBJECT
public:
    CorrectionBox(const HistoryRow &row, const RecordPtr &record, const Situation &situation,
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
    [[nodiscard]] std::optional<FieldCorrection> correction();
    /// What makes the same field say again what it says now.
    [[nodiscard]] FieldCorrection asBefore() const;

Q_SIGNALS:
    void edited();

private:
    struct Choice {
        ObjectId object;
        const TypeInfo *type;
        const FieldInfo *field;
        QString label;
        QString now; ///< as fieldtext.h writes values
    };
    void offer(const Change &change, qint32 at, bool named);
    void showEditor();
    /// As fieldtext.h writes values; nothing when it is not understood.
    [[nodiscard]] std::optional<QString> value();

    QList<Choice> m_choices;
    RecordPtr m_record;
    Situation m_situation;
    QComboBox *m_which;
    QVBoxLayout *m_place;
    FormView *m_form = nullptr; ///< of the one field that is chosen
};

} // namespace hometray
