// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/policy.h"
#include "ui/assessment/assessmentdraft.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace hometray {

class LongText;
struct Situation;

/// A part of the assessment: one person, or one of the chapters about the whole family.
struct AssessmentPart {
    enum class Kind { Child, Adult, TriedBefore, Others, Analysis };
    Kind kind = Kind::Child;
    ObjectId person;
    QString name;
};

/// Children first, then the adults, then the chapters.
[[nodiscard]] QList<AssessmentPart> assessmentParts(
    const CaseRecord &record, const Situation &situation);
/// What is filled of a part: "3 domains"; empty for nothing. `done` when what the part must have is
/// there.
[[nodiscard]] QString filledOf(
    const AssessmentPart &part, const AssessmentTyped &typed, bool *done);

/// The fields of one part. What is typed goes into `typed` at once, which must outlive it.
class AssessmentEditor : public QWidget {
    Q_OBJECT
public:
    AssessmentEditor(const AssessmentPart &part, const Policy &policy, AssessmentTyped &typed,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void edited();

private:
    void addPerson();
    void addDomain(const DomainTyped &domain);
    void addChapter(const QString &label, const QString &name, QString AssessmentTyped::*text);
    void addLevel();
    void offerDomains();
    LongText *addText(QVBoxLayout *column, const QString &label, const QString &name,
        const QString &text, int lines, const std::function<void(const QString &)> &keep);

    AssessmentPart m_part;
    const Policy &m_policy;
    AssessmentTyped &m_typed;
    QVBoxLayout *m_column;
    QVBoxLayout *m_domains = nullptr;
    QWidget *m_offer = nullptr;
};

} // namespace hometray
