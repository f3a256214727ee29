// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steprow.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labels.h"
#include "words/dates.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
/// Its words go on in a second line where its row is narrower than they are.
class StepButton final : public QPushButton {
public:
    StepButton(QString text, QWidget *parent) : QPushButton(text, parent), m_whole(std::move(text))
    {
        QSizePolicy policy = sizePolicy();
        // Else it is no narrower than all its words, and no higher than one line.
        policy.setHorizontalPolicy(QSizePolicy::Preferred);
        policy.setVerticalPolicy(QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {widest({m_whole}) + around(), QPushButton::sizeHint().height() - below()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widest(m_whole.split(u' ')) + around(), sizeHint().height()};
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return sizeHint().height()
            + int(linesFor(width).size() - 1) * fontMetrics().lineSpacing();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPushButton::resizeEvent(event);
        const QString fitting = linesFor(width()).join(u'\n');
        if (fitting != text())
            setText(fitting);
    }

private:
    [[nodiscard]] int widest(const QStringList &lines) const
    {
        int most = 0;
        for (const QString &line : lines)
            most = qMax(most, fontMetrics().horizontalAdvance(line));
        return most;
    }
    /// What the frame takes beside the words, and further lines below the first.
    [[nodiscard]] int around() const
    {
        return QPushButton::sizeHint().width() - widest(text().split(u'\n'));
    }
    [[nodiscard]] int below() const
    {
        return int(text().count(u'\n')) * fontMetrics().lineSpacing();
    }
    [[nodiscard]] QStringList linesFor(int width) const
    {
        const int room = width - around() + 1;
        QStringList lines;
        for (const QString &word : m_whole.split(u' ')) {
            const QString longer = lines.isEmpty() ? word : QString(lines.last() + u' ' + word);
            if (lines.isEmpty() || fontMetrics().horizontalAdvance(longer) > room)
                lines.append(word);
            else
                lines.last() = longer;
        }
        return lines;
    }

    QString m_whole;
};
} // namespace

StepRow::StepRow(const StepText &step, QWidget *parent) : QWidget(parent), m_step(step)
{
    setObjectName(u"step."_s + step.id);
    setAccessibleName(step.state.isEmpty() ? step.title : words::labelled(step.title, step.state));
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
