// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/preview.h"
#include "ui/widgets/dialog.h"
#include "words/familytext.h"

class QCheckBox;
class QVBoxLayout;

namespace hometray {

class Workspace;

/// Which parts of a TAF, with the Family Plan, or of an assessment the family is given on paper.
/// What is careful is left out until it is ticked; a preview comes before the printer.
class FamilyCopyDialog : public Dialog {
    Q_OBJECT
public:
    /// `foot` says from whom the copy is, and of which day.
    FamilyCopyDialog(const QString &family, QList<words::EhmText> texts, QString foot,
        QWidget *parent = nullptr);
    /// What is printed: the parts that are ticked.
    [[nodiscard]] QString html() const;
    [[nodiscard]] PrintJob job() const;

private:
    QWidget *parts();
    void addPart(QVBoxLayout *column, const words::EhmText &text, const words::EhmHeading &part);
    void preview();

    QString m_title;
    QList<words::EhmText> m_texts;
    QString m_foot;
    QList<QCheckBox *> m_ticks; ///< one for each heading, in order
};

/// Asks for the copy of a TAF or of the assessment over `parent`. Deletes itself when it is closed.
void offerFamilyCopy(
    QWidget *parent, const Workspace &workspace, const CaseRecord &record, const ObjectId &object);

} // namespace hometray
