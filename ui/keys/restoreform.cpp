// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/restoreform.h"

#include "record/sources.h"
#include "ui/keys/passphrasefields.h"
#include "ui/widgets/captioned.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "ui/widgets/spokenrole.h"
#include "words/backupwords.h"
#include "words/dates.h"
#include "workspace/losswords.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

QString whenMade(const BackupInfo &backup)
{
    const QDateTime made = londonTime(backup.madeMs);
    return words::longDate(made.date()) + u", "_s + words::timeOfDay(made.time());
}

RestoreForm::RestoreForm(const QString &prefix, const StoreFolder &store, QWidget *parent)
    : QWidget(parent),
      m_where(new WrapLabel({}, nullptr, this)),
      m_choose(new QPushButton(tr("&Choose the stick or folder…"), this)),
      m_fields(new QWidget(this)),
      m_which(new QComboBox(m_fields)),
      m_passphrase(makeSecretEdit(m_fields)),
      m_show(new QPushButton(m_fields)),
      m_problem(new ProblemLabel(prefix + u"Problem"_s, this)),
      m_question(new QWidget(this)),
      m_asked(new WrapLabel({}, nullptr, m_question)),
      m_other(new QPushButton(m_question))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_where->setObjectName(prefix + u"Where"_s);
    column->addWidget(m_where);
    m_choose->setObjectName(prefix + u"Choose"_s);
    m_choose->setAccessibleName(tr("Choose the stick or folder the backup is on"));
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    addCaptioned(fields, tr("&Which one"), m_which, prefix + u"Which"_s);
    addCaptioned(fields, tr("The pass&phrase it was made with, or the recovery key"),
        m_passphrase, prefix + u"Passphrase"_s);
    // A recovery key is copied from paper, group by group.
    auto *row = new QHBoxLayout;
    fields->removeWidget(m_passphrase);
    row->setSpacing(em(this, 0.4));
    row->addWidget(m_passphrase, 1);
    m_show->setObjectName(prefix + u"Show"_s);
    m_show->setCheckable(true);
    row->addWidget(m_show);
    fields->addLayout(row);
    column->addWidget(m_fields);
    column->addWidget(m_problem);
    buildQuestion(prefix);
    column->addWidget(m_question);
    m_problem->goesWithChangesIn(m_fields);
    connect(m_choose, &QPushButton::clicked, this, &RestoreForm::choosePlace);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &RestoreForm::submit);
    connect(m_show, &QPushButton::toggled, this, &RestoreForm::setShown);
    setShown(false);
    setStore(store);
    clear();
}

void RestoreForm::setShown(bool shown)
{
    m_show->setText(shown ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(shown ? tr("Hide what is typed") : tr("Show what is typed"));
    m_passphrase->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
}

void RestoreForm::buildQuestion(const QString &prefix)
{
    auto *column = new QVBoxLayout(m_question);
    column->setContentsMargins(0, 0, 0, 0);
    m_asked->setObjectName(prefix + u"Asked"_s);
    setSpokenRole(m_asked, QAccessible::Notification);
    column->addWidget(m_asked);
    auto *row = new FlowLayout(nullptr, 0.4);
    column->addLayout(row);
    m_other->setObjectName(prefix + u"Other"_s);
    m_other->setProperty("kind", u"primary"_s);
    auto *yes = new QPushButton(tr("Restore this one all the same"), m_question);
    yes->setObjectName(prefix + u"Anyway"_s);
    yes->setProperty("kind", u"danger"_s);
    row->addWidget(m_other);
    row->addWidget(yes);
    connect(m_other, &QPushButton::clicked, this, [this] {
        const QString passphrase = m_answered;
        m_which->setCurrentIndex(qMax(0, m_which->findData(m_otherName)));
        closeQuestion();
        m_passphrase->setText(passphrase);
        submit();
    });
    connect(yes, &QPushButton::clicked, this, [this] {
        const QString passphrase = m_answered;
        closeQuestion();
        Q_EMIT confirmed(from(), m_which->currentData().toString(), passphrase);
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, &RestoreForm::closeQuestion);
}

void RestoreForm::askAbout(const BackupMeant &meant, const QString &passphrase)
{
    setBusy(false);
    m_answered = passphrase;
    m_otherName.clear();
    const BackupLoss loss = meant.loss.value_or(BackupLoss());
    for (const BackupInfo &backup : meant.loss ? backupsIn(m_place) : QList<BackupInfo>()) {
        if (backup.number == loss.before && backup.store == m_stores.value(m_which->currentIndex()))
            m_otherName = backup.name;
    }
    QStringList said;
    if (meant.isOfOthers())
        said.append(words::backupOfOthers(
            meant.backup.store.hex().left(6), meant.here.hex().left(6)));
    if (meant.loss)
        said.append(saidOf(loss));
    said.append(meant.loss ? tr("Which one do you mean?") : tr("Do you mean this one?"));
    m_asked->setText(said.join(u' '));
    m_asked->setAccessibleName(m_asked->text());
    m_other->setText(tr("Restore number %1").arg(loss.before));
    m_other->setAccessibleName(m_other->text());
    m_other->setVisible(!m_otherName.isEmpty());
    m_question->show();
    showAloud(m_asked);
    QWidget *first = m_otherName.isEmpty() ? static_cast<QWidget *>(m_which) : m_other;
    first->setFocus(Qt::OtherFocusReason);
}

void RestoreForm::closeQuestion()
{
    m_question->hide();
    m_answered.clear();
}

void RestoreForm::setRemarks(const QHash<QString, QString> &remarks)
{
    m_remarks = remarks;
    refresh();
}

void RestoreForm::setPlace(const QString &folder, const QString &name)
{
    m_place = folder;
    m_problem->say({});
    m_nothing = false;
    read(name);
    focusFirst();
}

void RestoreForm::refresh()
{
    if (!m_place.isEmpty())
        read(m_which->currentData().toString());
}

void RestoreForm::read(const QString &chosen)
{
    const QList<BackupInfo> backups = m_place.isEmpty() ? QList<BackupInfo>() : backupsIn(m_place);
    const QList<BackupInfo> asides =
        !m_place.isEmpty() && m_place == m_own ? asidesIn(m_store) : QList<BackupInfo>();
    const bool several = std::any_of(backups.begin(), backups.end(),
        [&backups](const BackupInfo &other) { return other.store != backups.first().store; });
    {
        const QSignalBlocker quiet(m_which); // nobody has chosen anything else
        m_which->clear();
        m_stores.clear();
        for (const BackupInfo &backup : backups) {
            m_stores.append(backup.store);
            QString text = whenMade(backup) + u" · "_s + words::fileSize(backup.bytes);
            if (const QString remark = m_remarks.value(backup.name); !remark.isEmpty())
                text += u" · "_s + remark;
            if (several) // two people's, or those of two laptops
                text += tr(" · records %1").arg(backup.store.hex().left(6));
            m_which->addItem(text, backup.name);
        }
        for (const BackupInfo &aside : asides)
            m_which->addItem(tr("%1 · kept aside by a restore").arg(whenMade(aside)), aside.name);
        m_which->setCurrentIndex(qMax(0, m_which->findData(chosen)));
    }
    const bool none = m_which->count() == 0;
    m_fields->setVisible(!none);
    m_where->setText(m_place.isEmpty() ? QString()
            : m_place == m_own         ? tr("Backups on this laptop, in %1.").arg(m_place)
                                       : tr("Backups in %1.").arg(m_place));
    m_where->setVisible(!m_place.isEmpty());
    const bool nothing = !m_place.isEmpty() && none;
    if (nothing && !m_nothing)
        m_problem->say(m_place == m_own
                ? tr("There is no backup on this laptop yet.")
                : tr("There is no backup of Hometray in %1. Choose the stick or folder you copied "
                     "it to.")
                      .arg(m_place));
    else if (!nothing && m_nothing)
        m_problem->say({});
    m_nothing = nothing;
}

void RestoreForm::choosePlace()
{
    chooseFolder(this, tr("The stick or folder with the backup"),
        [this](const QString &folder) { setPlace(folder); });
}

void RestoreForm::submit()
{
    if (m_which->count() == 0) {
        showProblem(tr("Choose the stick or folder with the backup first."), m_choose);
    } else if (m_passphrase->text().isEmpty()) {
        showProblem(
            tr("Type the passphrase or the recovery key: it opens the backup."), m_passphrase);
    } else {
        const QString passphrase = m_passphrase->text();
        m_passphrase->clear();
        m_show->setChecked(false);
        m_problem->say({});
        closeQuestion();
        Q_EMIT submitted(from(), m_which->currentData().toString(), passphrase);
    }
}

void RestoreForm::showProblem(const QString &sentence, QWidget *field)
{
    m_nothing = false;
    m_problem->say(sentence, field);
    field->setFocus();
}

void RestoreForm::setBusy(bool busy)
{
    m_fields->setEnabled(!busy);
    m_choose->setEnabled(!busy);
}

void RestoreForm::fail(const QString &sentence)
{
    setBusy(false);
    refresh(); // a stick may have been pulled out
    showProblem(sentence, m_fields->isHidden() ? static_cast<QWidget *>(m_choose) : m_passphrase);
}

void RestoreForm::clear()
{
    m_place.clear();
    m_which->clear();
    m_passphrase->clear();
    m_show->setChecked(false);
    m_problem->say({});
    closeQuestion();
    m_nothing = false;
    setBusy(false);
    m_fields->hide();
    m_where->hide();
}

bool RestoreForm::isLatest() const
{
    return m_which->currentIndex() == 0;
}

void RestoreForm::focusFirst()
{
    QWidget *first = m_fields->isHidden() ? static_cast<QWidget *>(m_choose) : m_passphrase;
    first->setFocus();
}

} // namespace hometray
