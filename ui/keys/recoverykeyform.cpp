// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/recoverykeyform.h"

#include "ui/widgets/captioned.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fittingstack.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/problemlabel.h"
#include "words/errors.h"

#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {

QPushButton *makeButton(const QString &text, const char *name, const char *kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    QString spoken = text;
    button->setAccessibleName(spoken.remove(u'&'));
    if (kind)
        button->setProperty("kind", QLatin1String(kind));
    return button;
}

/// "1st", "2nd", … "9th".
QString place(qsizetype at)
{
    const std::array<QString, 9> places = {RecoveryKeyForm::tr("1st"), RecoveryKeyForm::tr("2nd"),
        RecoveryKeyForm::tr("3rd"), RecoveryKeyForm::tr("4th"), RecoveryKeyForm::tr("5th"),
        RecoveryKeyForm::tr("6th"), RecoveryKeyForm::tr("7th"), RecoveryKeyForm::tr("8th"),
        RecoveryKeyForm::tr("9th")};
    return at >= 0 && at < qsizetype(places.size()) ? places[std::size_t(at)] : QString();
}

/// Groups three by three: what is read line by line is copied without a mistake.
QString inLines(const QStringList &groups)
{
    QString text;
    for (qsizetype i = 0; i < groups.size(); ++i)
        text += (i == 0 ? u""_s : i % 3 == 0 ? u"\n"_s : u"   "_s) + groups[i];
    return text;
}
} // namespace

RecoveryKeyForm::RecoveryKeyForm(QWidget *parent) : QWidget(parent), m_stack(new FittingStack(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildKey());
    m_stack->addWidget(buildQuestion());
}

QWidget *RecoveryKeyForm::buildKey()
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    column->addWidget(new WrapLabel(
        tr("If you forget your passphrase, only this key opens your home tray. Print it or write "
           "it down, and keep it where you keep what must not be lost, not with the laptop."),
        nullptr, page));
    m_groups = new QLabel(page);
    m_groups->setObjectName(u"recoveryKey"_s);
    m_groups->setTextFormat(Qt::PlainText);
    m_groups->setProperty("kind", u"code"_s);
    m_groups->setTextInteractionFlags(Qt::NoTextInteraction); // it is not to be copied
    m_groups->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(m_groups);
    auto *buttons = new FlowLayout(nullptr, 0.4);
    column->addLayout(buttons);
    auto *printIt = makeButton(tr("&Print…"), "recoveryPrint", nullptr, page);
    auto *saveIt = makeButton(tr("&Save as a file…"), "recoverySave", nullptr, page);
    saveIt->setAccessibleDescription(tr("On a stick, not on this computer."));
    for (QPushButton *button : {printIt, saveIt})
        buttons->addWidget(button);
    column->addWidget(new WrapLabel(
        tr("A file on this computer is lost with it, and opens your home tray to whoever finds it: "
           "save it on a memory stick that lies with your papers."),
        "muted", page));
    m_said = new WrapLabel({}, "muted", page);
    m_said->setObjectName(u"recoverySaid"_s);
    m_said->hide();
    column->addWidget(m_said);
    auto *next = makeButton(tr("I have it: go on"), "recoveryNext", "primary", page);
    column->addWidget(next, 0, Qt::AlignLeft);
    connect(printIt, &QPushButton::clicked, this, &RecoveryKeyForm::print);
    connect(saveIt, &QPushButton::clicked, this, &RecoveryKeyForm::save);
    connect(next, &QPushButton::clicked, this, &RecoveryKeyForm::ask);
    return page;
}

QWidget *RecoveryKeyForm::buildQuestion()
{
    auto *page = new QWidget(m_stack);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.4));
    column->addWidget(new WrapLabel(
        tr("From your sheet, not from memory: two of its nine groups. Capitals and small letters "
           "are the same."),
        nullptr, page));
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        m_answers[i] = new QLineEdit(page);
        m_questions[i] = addCaptioned(column, {}, m_answers[i], u"recoveryGroup%1"_s.arg(i + 1));
        connect(m_answers[i], &QLineEdit::returnPressed, this, [this, i] {
            if (i + 1 < m_answers.size())
                m_answers[i + 1]->setFocus(Qt::TabFocusReason);
            else
                answer();
        });
    }
    m_problem = new ProblemLabel(u"recoveryProblem"_s, page);
    m_problem->goesWithChangesIn(page);
    column->addWidget(m_problem);
    auto *buttons = new FlowLayout(nullptr, 0.4);
    column->addLayout(buttons);
    auto *done = makeButton(tr("That is what my sheet says"), "recoveryKept", "primary", page);
    auto *again = makeButton(tr("Show the key again"), "recoveryAgain", "link", page);
    buttons->addWidget(done);
    buttons->addWidget(again);
    connect(done, &QPushButton::clicked, this, &RecoveryKeyForm::answer);
    connect(again, &QPushButton::clicked, this, [this] { showKey(m_sheet, m_places); });
    return page;
}

void RecoveryKeyForm::showKey(const RecoverySheet &sheet, std::array<qsizetype, asked> groups)
{
    m_sheet = sheet;
    m_places = groups;
    const QStringList parts = groupsOf(sheet.key);
    m_groups->setText(inLines(parts));
    m_groups->setAccessibleName(tr("Recovery key: %1").arg(parts.join(u", "_s)));
    say({});
    m_stack->setCurrentIndex(0);
    focusFirst();
}

void RecoveryKeyForm::clear()
{
    m_sheet = {};
    m_groups->clear();
    m_groups->setAccessibleName({});
    for (QLineEdit *edit : m_answers)
        edit->clear();
    m_problem->say({});
}

void RecoveryKeyForm::focusFirst()
{
    if (isAsking())
        m_answers.front()->setFocus();
    else
        findChild<QWidget *>(u"recoveryPrint"_s)->setFocus();
}

bool RecoveryKeyForm::isAsking() const
{
    return m_stack->currentIndex() == 1;
}

void RecoveryKeyForm::ask()
{
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const QString caption = tr("The %1 group").arg(place(m_places[i]));
        m_questions[i]->setText(caption);
        m_answers[i]->setAccessibleName(caption);
        m_answers[i]->clear();
    }
    m_problem->say({});
    m_groups->clear(); // or it would be there for whoever asks the screen
    m_groups->setAccessibleName({});
    m_stack->setCurrentIndex(1);
    focusFirst();
}

void RecoveryKeyForm::answer()
{
    const QStringList groups = groupsOf(m_sheet.key);
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        if (isSameGroup(m_answers[i]->text(), groups.value(m_places[i])))
            continue;
        const QString sentence = m_answers[i]->text().trimmed().isEmpty()
            ? tr("Type the %1 group of four letters and digits.").arg(place(m_places[i]))
            : tr("This is not the %1 group. Look at your sheet again, or have the key shown again.")
                  .arg(place(m_places[i]));
        m_problem->say(sentence, m_answers[i]);
        m_answers[i]->selectAll();
        m_answers[i]->setFocus();
        return;
    }
    clear();
    Q_EMIT kept();
}

void RecoveryKeyForm::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void RecoveryKeyForm::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        printSheet(m_sheet, *printer);
        say(tr("Sent to the printer. Look whether it can be read."));
    });
    // The printer outlives the dialog that points to it.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

void RecoveryKeyForm::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the recovery key"),
        QStandardPaths::writableLocation(QStandardPaths::HomeLocation), tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(tr("Hometray recovery key.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto saved = saveSheet(m_sheet, file);
        say(saved ? tr("Saved as %1. Take it off this computer.").arg(file)
                  : words::sentence(saved.error()));
    });
    dialog->open();
}

} // namespace hometray
