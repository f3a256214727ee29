// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steprow.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// Ends in "…" where its row is narrower than its words, which are its tool tip then.
class StepButton final : public QPushButton {
public:
    StepButton(QString text, QWidget *parent) : QPushButton(text, parent), m_whole(std::move(text))
    {
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return QPushButton::sizeHint() + QSize(advance(m_whole) - advance(text()), 0);
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {fontMetrics().height() * 5, QPushButton::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        const int around = QPushButton::sizeHint().width() - advance(text());
        const QString fitting =
            fontMetrics().elidedText(m_whole, Qt::ElideRight, width() - around + 1);
        if (fitting == text())
            return;
        setText(fitting);
        setToolTip(fitting == m_whole ? QString() : m_whole);
    }

private:
    [[nodiscard]] int advance(const QString &text) const
    {
        return fontMetrics().horizontalAdvance(text);
    }

    QString m_whole;
};
} // namespace

StepRow::StepRow(const StepText &step, QWidget *parent) : QWidget(parent), m_step(step)
{
    setObjectName(u"step."_s + step.id);
    setAccessibleName(step.state.isEmpty() ? step.title : step.title + u": "_s + step.state);
    setAccessibleDescription(step.evidence);
    if (!step.help.isEmpty())
        setWhatsThis(step.help);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, em(this, 0.3), 0, em(this, 0.3));
    row->setSpacing(em(this, 0.5));
    auto *sign = new SignDisc(step.sign, step.tone, this);
    sign->setAccessibleName(step.state);
    sign->setToolTip(step.state);
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(em(this, 0.12));
    row->addLayout(words, 1);
    auto *title = new WrapLabel(step.title, nullptr, this);
    title->setToolTip(step.help);
    words->addWidget(title);
    if (!step.evidence.isEmpty())
        words->addWidget(new WrapLabel(step.evidence, "muted", this));
    if (step.actions.isEmpty())
        return;
    auto *buttons = new FlowLayout(nullptr, 0.3);
    words->addSpacing(em(this, 0.2));
    words->addLayout(buttons);
    for (const StepAction &action : step.actions) {
        auto *button = new StepButton(action.text, this);
        button->setObjectName(u"step."_s + step.id + u'.' + action.id);
        button->setAccessibleName(action.text + u" – "_s + step.title);
        button->setAccessibleDescription(step.evidence);
        connect(button, &QPushButton::clicked, this,
            [this, id = action.id] { Q_EMIT actionChosen(m_step.id, id); });
        buttons->addWidget(button);
    }
}

} // namespace hometray
