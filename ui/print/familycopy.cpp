// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/familycopy.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"
#include "words/naming.h"
#include "workspace/workspace.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int excerpt = 160; // letters of a part that are shown
} // namespace

FamilyCopyDialog::FamilyCopyDialog(
    const QString &family, QList<words::EhmText> texts, QString foot, QWidget *parent)
    : Dialog(parent),
      m_title(tr("For the %1 family").arg(family)),
      m_texts(std::move(texts)),
      m_foot(std::move(foot))
{
    setObjectName(u"familyCopy"_s);
    setWindowTitle(tr("The family’s copy"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(em(this, 0.6));
    column->addWidget(new WrapLabel(windowTitle(), "heading", this));
    column->addWidget(new WrapLabel(
        tr("What one person said, and what is about a risk, stays out until you tick it. Read it "
           "first: somebody else of the family may find the paper."),
        "muted", this));
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"familyCopy.parts"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(parts());
    column->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    auto *show = new QPushButton(tr("&Preview and print…"), this);
    show->setObjectName(u"familyCopy.preview"_s);
    show->setProperty("kind", u"primary"_s);
    connect(show, &QPushButton::clicked, this, &FamilyCopyDialog::preview);
    buttons->addWidget(show);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"familyCopy.close"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    buttons->addStretch(1);
    column->addLayout(buttons);
    show->setDefault(true);
    show->setFocus();
}

QWidget *FamilyCopyDialog::parts()
{
    auto *all = new QWidget(this);
    all->setObjectName(u"plain"_s);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, em(this, 0.5), 0);
    column->setSpacing(0);
    for (const words::EhmText &text : std::as_const(m_texts)) {
        auto *title = new WrapLabel(text.title, "strong", all);
        title->setTextFormat(Qt::PlainText);
        column->addSpacing(em(this, 0.6));
        column->addWidget(title);
        for (const words::EhmHeading &part : text.headings)
            addPart(column, text, part);
    }
    column->addStretch(1);
    return all;
}

void FamilyCopyDialog::addPart(
    QVBoxLayout *column, const words::EhmText &text, const words::EhmHeading &part)
{
    auto *tick = new QCheckBox(QString(part.heading).replace(u'&', u"&&"_s), this);
    tick->setObjectName(u"familyCopy.part%1"_s.arg(m_ticks.size() + 1));
    const QString words = words::shortened(QString(part.text).replace(u'\n', u"; "_s), excerpt);
    tick->setAccessibleName(u"%1 – %2"_s.arg(part.heading, text.title));
    tick->setAccessibleDescription(words);
    tick->setChecked(!part.careful);
    column->addSpacing(em(this, 0.4));
    column->addWidget(tick);
    auto *under = new WrapLabel(words, "muted", this);
    under->setTextFormat(Qt::PlainText);
    under->setIndent(em(this, 1.6));
    column->addWidget(under);
    m_ticks.append(tick);
    if (part.tells.isEmpty())
        return;
    auto *tells = new WrapLabel(
        tr("It says %1, which this family’s paper must not.").arg(words::listed(part.tells)),
        "error", this);
    tells->setTextFormat(Qt::PlainText);
    tells->setIndent(em(this, 1.6));
    column->addWidget(tells);
    tick->setAccessibleDescription(tells->text() + u' ' + words);
}

QString FamilyCopyDialog::html() const
{
    QString html;
    auto tick = m_ticks.begin();
    for (const words::EhmText &text : m_texts) {
        QString parts;
        for (const words::EhmHeading &part : text.headings) {
            if ((*tick++)->isChecked())
                parts += u"<h4>%1</h4><p>%2</p>"_s.arg(part.heading.toHtmlEscaped(),
                    part.text.toHtmlEscaped().replace(u'\n', u"<br/>"_s));
        }
        if (!parts.isEmpty())
            html += u"<h3>%1</h3>"_s.arg(text.title.toHtmlEscaped()) + parts;
    }
    return html;
}

PrintJob FamilyCopyDialog::job() const
{
    PrintJob job;
    job.title = m_title;
    job.foot = m_foot;
    job.html = html();
    return job;
}

void FamilyCopyDialog::preview()
{
    showPreview(this, job());
}

void offerFamilyCopy(
    QWidget *parent, const Workspace &workspace, const CaseRecord &record, const ObjectId &object)
{
    QStringList others;
    for (const KnownCase &known : workspace.cases()) {
        if (known.id != record.id && !known.line->family.isEmpty())
            others.append(known.line->family);
    }
    const auto texts = words::familyTexts(
        record, object, words::choicesOf(workspace.rulebook().policy()), others,
        workspace.hiddenElsewhere(record.id));
    const Family *family = CaseRecord::only(record.family);
    QStringList from;
    const DeskPtr desk = workspace.desk();
    if (const Profile *me = desk->me())
        from = {me->name, me->organisation, me->phone};
    from.append(words::longDate(workspace.today()));
    from.removeAll(QString());
    auto *dialog =
        new FamilyCopyDialog(family ? family->name : QString(), texts, from.join(u" · "_s), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(
        QSize(em(dialog, 34), em(dialog, 36)).boundedTo(parent->window()->size() * 0.95));
    dialog->open();
}

} // namespace hometray
