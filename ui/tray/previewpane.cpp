// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/previewpane.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr int shownSteps = 4;
}

PreviewPane::PreviewPane(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"preview"_s);
    setAccessibleName(tr("The chosen family"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *card = new Card({}, this);
    m_body = card->body();
    setWidget(card);
    clear();
}

QSize PreviewPane::sizeHint() const
{
    return {em(this, 17), em(this, 30)};
}

void PreviewPane::clear()
{
    clearLayout(m_body);
    m_body->addWidget(new WrapLabel(tr("Choose a family to see what to do next."), "muted", this));
    m_body->addStretch(1);
}

void PreviewPane::setPreview(const FamilyPreview &preview)
{
    clearLayout(m_body);
    m_body->addWidget(new WrapLabel(preview.name, "heading", this));
    if (!preview.reference.isEmpty())
        m_body->addWidget(new WrapLabel(preview.reference, "muted", this));
    for (const QString &line : preview.lines)
        m_body->addWidget(new WrapLabel(line, "muted", this));
    auto *open = new QPushButton(tr("Open this family"), this);
    open->setObjectName(u"openFamily"_s);
    open->setAccessibleName(tr("Open %1").arg(preview.name));
    connect(open, &QPushButton::clicked, this,
        [this, id = preview.caseId] { Q_EMIT openRequested(id); });
    m_body->addWidget(open, 0, Qt::AlignLeft);
    m_body->addSpacing(em(this, 0.4));
    m_body->addWidget(new WrapLabel(tr("What to do next"), "section", this));
    if (preview.steps.isEmpty())
        m_body->addWidget(new WrapLabel(tr("Nothing is due."), "muted", this));
    for (qsizetype i = 0; i < qMin<qsizetype>(shownSteps, preview.steps.size()); ++i) {
        auto *row = new StepRow(preview.steps[i], this);
        connect(row, &StepRow::actionChosen, this,
            [this, id = preview.caseId](const QString &step, const QString &action) {
                Q_EMIT actionChosen(id, step, action);
            });
        if (i > 0)
            m_body->addWidget(makeLine(this));
        m_body->addWidget(row);
    }
    if (preview.steps.size() > shownSteps) {
        m_body->addWidget(new WrapLabel(
            tr("and %n more", nullptr, int(preview.steps.size()) - shownSteps), "muted", this));
    }
    if (!preview.team.isEmpty()) {
        m_body->addSpacing(em(this, 0.4));
        m_body->addWidget(new WrapLabel(tr("Team around the family"), "section", this));
        for (const QString &member : preview.team)
            m_body->addWidget(new WrapLabel(member, nullptr, this));
    }
    if (!preview.noteHead.isEmpty()) {
        m_body->addSpacing(em(this, 0.4));
        m_body->addWidget(new WrapLabel(tr("Latest note"), "section", this));
        m_body->addWidget(new WrapLabel(preview.noteHead, "muted", this));
        m_body->addWidget(new WrapLabel(preview.noteText, nullptr, this));
    }
    m_body->addStretch(1);
}

} // namespace hometray
