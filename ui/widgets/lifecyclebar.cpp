// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lifecyclebar.h"

#include "ui/widgets/card.h"
#include "ui/widgets/sign.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
QFont nameFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// How much of a stage there is room for.
enum class Room { TwoLines, OneLine, NameAlone };

class StageButton final : public QAbstractButton {
public:
    explicit StageButton(QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
    void setStage(const StageText &stage)
    {
        m_stage = stage;
        setObjectName(u"stage."_s + stage.id);
        setToolTip(stage.name + u": "_s + stage.detail);
        const QString state = stage.state == StageState::Done ? LifecycleBar::tr("done")
            : stage.state == StageState::PassedOver           ? LifecycleBar::tr("left out")
            : stage.state == StageState::Current              ? LifecycleBar::tr("now")
                                                              : LifecycleBar::tr("ahead");
        //: A stage for a screen reader: name, state, detail
        setAccessibleName(LifecycleBar::tr("%1, %2: %3").arg(stage.name, state, stage.detail));
        update();
    }
    [[nodiscard]] QString stage() const { return m_stage.id; }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int line = fontMetrics().height();
        return {qMax(nameWidth(), detailWidth()) + qRound(line * 1.3), qRound(line * 2.9)};
    }
    /// With the detail beside the name.
    [[nodiscard]] int widthOfOneLine() const
    {
        return nameWidth() + detailWidth() + qRound(fontMetrics().height() * 1.9);
    }
    void setRoom(Room room)
    {
        if (std::exchange(m_room, room) != room)
            update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokensOf(palette());
        const bool done = m_stage.state == StageState::Done;
        const bool current = m_stage.state == StageState::Current;
        const QColor back = done ? t.accent : current ? t.accentSoft : t.raised;
        const QColor text = done ? t.onAccent : current ? t.text : t.muted;
        painter.fillRect(rect(), back);
        const int line = fontMetrics().height();
        if (!done) {
            painter.setPen(QPen(current ? t.accent : t.hairline, qMax(1, line / 12)));
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
        if (current)
            painter.fillRect(0, height() - line / 6, width(), line / 6, t.accent);
        const int left = qRound(line * 0.7);
        QRect top(left, m_room == Room::TwoLines ? qRound(line * 0.35) : (height() - line) / 2,
            width() - left - line / 3, line);
        const bool passedOver = m_stage.state == StageState::PassedOver;
        const Sign sign = done ? Sign::Done
            : passedOver       ? Sign::Dash
            : current          ? Sign::Dot
                               : Sign::ToDo;
        const double side = line * 0.62;
        paintSign(
            painter, sign, {double(top.left()), top.top() + (line - side) / 2.0, side, side}, text);
        top.setLeft(top.left() + qRound(line * 0.9));
        painter.setPen(text);
        painter.setFont(nameFont(font()));
        painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_stage.name, Qt::ElideRight, top.width()));
        painter.setFont(font());
        const QRect detail = m_room == Room::TwoLines
            ? QRect(left, top.bottom() + line / 8, width() - left - line / 3, line)
            : top.adjusted(nameWidth() - qRound(line * 0.3), 0, 0, 0);
        if (m_room != Room::NameAlone)
            painter.drawText(detail, Qt::AlignLeft | Qt::AlignVCenter,
                fontMetrics().elidedText(m_stage.detail, Qt::ElideRight, detail.width()));
        if (hasFocus()) {
            const int w = qMax(2, line / 8);
            painter.setPen(QPen(done ? t.focusOnAccent : t.focus, w));
            // Within the fill, which goes on outside of it: at the edge of a dark page it would
            // look like its ground.
            const int in = done ? w + w / 2 : w / 2;
            painter.drawRect(rect().adjusted(in, in, -in - 1, -in - 1));
        }
    }

private:
    /// With its sign.
    [[nodiscard]] int nameWidth() const
    {
        return QFontMetrics(nameFont(font())).horizontalAdvance(m_stage.name)
            + qRound(fontMetrics().height() * 0.9);
    }
    [[nodiscard]] int detailWidth() const
    {
        return fontMetrics().horizontalAdvance(m_stage.detail);
    }

    StageText m_stage;
    Room m_room = Room::TwoLines;
};
} // namespace

LifecycleBar::LifecycleBar(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Stages of this FFA"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LifecycleBar::setStages(const QList<StageText> &stages)
{
    // Buttons stay where they can, so that the keyboard stays where it is.
    while (m_buttons.size() > stages.size())
        delete m_buttons.takeLast();
    for (qsizetype i = 0; i < stages.size(); ++i) {
        if (i == m_buttons.size()) {
            auto *button = new StageButton(this);
            connect(button, &QAbstractButton::clicked, this,
                [this, button] { Q_EMIT stageChosen(button->stage()); });
            button->show();
            m_buttons.append(button);
        }
        static_cast<StageButton *>(m_buttons[i])->setStage(stages[i]);
    }
    updateGeometry();
    arrange();
}

int LifecycleBar::columns(int width) const
{
    int widest = 1;
    for (const QAbstractButton *button : m_buttons)
        widest = qMax(widest, button->sizeHint().width());
    const auto count = int(m_buttons.size());
    for (const int tryColumns : {count, (count + 1) / 2, (count + 2) / 3}) {
        if (tryColumns > 0 && width / tryColumns >= widest)
            return tryColumns;
    }
    return qMax(1, (count + 2) / 3);
}

int LifecycleBar::rowHeight(int perRow) const
{
    // In several rows a line each: what is below them needs the height.
    return qRound(fontMetrics().height() * (perRow < m_buttons.size() ? 1.7 : 2.9));
}

int LifecycleBar::heightForWidth(int width) const
{
    const int perRow = columns(width);
    const int rows = qMax(1, (int(m_buttons.size()) + perRow - 1) / perRow);
    return rows * rowHeight(perRow) + (rows - 1) * em(this, 0.2);
}

QSize LifecycleBar::sizeHint() const
{
    const int width = fontMetrics().height() * 40;
    return {width, heightForWidth(this->width())};
}

QSize LifecycleBar::minimumSizeHint() const
{
    return {fontMetrics().height() * 12, heightForWidth(width())};
}

void LifecycleBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
    arrange();
}

void LifecycleBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
}

void LifecycleBar::arrange()
{
    if (m_buttons.isEmpty())
        return;
    const int perRow = columns(width());
    const int gap = em(this, 0.2);
    const int high = rowHeight(perRow);
    const double each = double(width() - gap * (perRow - 1)) / perRow;
    const bool fits = std::all_of(m_buttons.begin(), m_buttons.end(), [each](const auto *button) {
        return static_cast<const StageButton *>(button)->widthOfOneLine() <= each;
    });
    const Room room = perRow >= m_buttons.size() ? Room::TwoLines
        : fits                                   ? Room::OneLine
                                                 : Room::NameAlone;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const int column = i % perRow;
        const int left = qRound(column * (each + gap));
        const int right = qRound(column * (each + gap) + each);
        static_cast<StageButton *>(m_buttons[i])->setRoom(room);
        m_buttons[i]->setGeometry(left, (i / perRow) * (high + gap), right - left, high);
    }
}

} // namespace hometray
