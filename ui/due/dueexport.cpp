// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/due/dueexport.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "words/calendarfile.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

QByteArray dueCalendar(const QList<DueRow> &rows, bool names, qint64 writtenMs)
{
    QList<words::CalendarEvent> days;
    for (const DueRow &row : rows) {
        words::CalendarEvent day;
        day.id = QString::fromLatin1(QCryptographicHash::hash(
            QByteArray(row.caseId.bytes() + row.id.toUtf8()), QCryptographicHash::Blake2b_160)
                                         .toHex());
        day.day = row.day;
        const QString reference =
            row.reference.isEmpty() ? QString(row.family.left(1) + u'.') : row.reference;
        // Until its record was read nobody knows what of an action's words may leave.
        const bool told = names && !(row.needsRecord && row.kind == DueKind::Action);
        //: What is due and for which family, in a calendar
        day.title = DueExportDialog::tr("%1 (%2)").arg(
            told ? row.may.without(row.what) : row.plain, names ? row.family : reference);
        if (names)
            day.detail = row.may.without(row.why);
        days.append(day);
    }
    return words::calendarFile(days, writtenMs);
}

DueExportDialog::DueExportDialog(QList<DueRow> rows, QWidget *parent)
    : Dialog(parent), m_rows(std::move(rows))
{
    setObjectName(u"dueExportDialog"_s);
    setWindowTitle(tr("Put into a calendar"));
    setMinimumWidth(em(this, 26));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 1), em(this, 0.9), em(this, 1), em(this, 0.9));
    column->setSpacing(em(this, 0.6));
    column->addWidget(new WrapLabel(tr("Put into a calendar"), "heading", this));
    const int count = int(m_rows.size());
    column->addWidget(new WrapLabel(count == 1
            ? tr("The date that is shown goes into a file your calendar can open.")
            : tr("The %n dates that are shown go into a file your calendar can open.", nullptr,
                count),
        nullptr, this));
    m_names = new QCheckBox(tr("Put &names in"), this);
    m_names->setObjectName(u"dueExportNames"_s);
    column->addWidget(m_names);
    auto *means = new WrapLabel({}, "muted", this);
    means->setObjectName(u"dueExportMeans"_s);
    const auto explain = [this, means](bool names) {
        means->setText(names
                ? tr("Families’ names and your own words for actions will be in the file. It is "
                     "not encrypted: whoever can see your calendar, or the company that keeps it, "
                     "can read them. Ask your data lead first.")
                : tr("A family is its reference, or its initial. Nothing you typed is in the "
                     "file."));
        m_names->setAccessibleDescription(means->text());
    };
    explain(false);
    connect(m_names, &QCheckBox::toggled, this, explain);
    column->addWidget(means);
    m_problem = new ProblemLabel(u"dueExportProblem"_s, this);
    column->addWidget(m_problem);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"dueExportCancel"_s);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *save = new QPushButton(tr("&Save the file…"), this);
    save->setObjectName(u"dueExportSave"_s);
    save->setProperty("kind", u"primary"_s);
    save->setDefault(true);
    connect(save, &QPushButton::clicked, this, &DueExportDialog::choose);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
}

void DueExportDialog::choose()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog =
        new QFileDialog(this, tr("Save the calendar file"), folder, tr("Calendar files (*.ics)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(tr("due.ics"));
    connect(dialog, &QFileDialog::fileSelected, this, &DueExportDialog::writeTo);
    dialog->open();
}

void DueExportDialog::writeTo(const QString &name)
{
    QSaveFile file(name);
    const QByteArray bytes =
        dueCalendar(m_rows, m_names->isChecked(), QDateTime::currentMSecsSinceEpoch());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        m_problem->say(
            tr("The file could not be written (%1). Nothing was lost: choose another place.")
                .arg(file.errorString()));
        return;
    }
    Q_EMIT written(name, int(m_rows.size()));
    accept();
}

} // namespace hometray
