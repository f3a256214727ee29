// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/situation.h"
#include "workflow/correctentry.h"
#include "workspace/views.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace hometray {

class FormView;
class ProblemLabel;

/// Which fields of a change were wrong, and what they should have said, one at a time on the screen:
/// what was typed in one stays while another is chosen. Every field that what was
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
    /// All that was typed; nothing when something is not understood, which is said at its field.
    [[nodiscard]] std::optional<QList<FieldCorrection>> corrections();
    /// What makes the same fields say again what they say now.
    [[nodiscard]] QList<FieldCorrection> asBefore() const;

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
    /// Keeps what was typed in the field on the screen; false when it is not understood.
    [[nodiscard]] bool keepShown();
    void showKept();
    [[nodiscard]] qsizetype indexOf(const QJsonObject &typed) const;
    [[nodiscard]] FieldCorrection correctionOf(qsizetype at, const QString &says) const;
    /// As fieldtext.h writes values; nothing when it is not understood.
    [[nodiscard]] std::optional<QString> value();

    QList<Choice> m_choices;
    RecordPtr m_record;
    Situation m_situation;
    /// What was typed in another field than the one on the screen.
    struct Kept {
        QJsonValue typed; ///< as its editor has it
        QString says; ///< as fieldtext.h writes values
    };
    QMap<qsizetype, Kept> m_kept; ///< by index in m_choices
    qsizetype m_shown = -1; ///< index in m_choices
    QComboBox *m_which;
    QLabel *m_also; ///< names the fields of m_kept
    QVBoxLayout *m_place;
    ProblemLabel *m_missing; ///< says that nothing is chosen
    FormView *m_form = nullptr; ///< of the one field that is chosen
};

} // namespace hometray
