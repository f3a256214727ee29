// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidebar.h"

#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sign.h"

#include <QtCore/QtMath>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hometray {
namespace {
constexpr double usualWidth = 12.3; // shares of a line
constexpr double mostWidth = 16;

/// A line of the sidebar: a name, and a count at its right or a sign at its left.
class SideButton final : public QAbstractButton {
public:
    SideButton(const QString &text, Sign sign, QWidget *parent)
        : QAbstractButton(parent), m_sign(sign)
    {
        setText(text);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
    void setCount(const QString &count)
    {
        m_count = count;
        updateGeometry();
        update();
    }
    /// The whole name, as it is when its page is shown, beside the count.
    [[nodiscard]] QSize sizeHint() const override
    {
        const int line = fontMetrics().height();
        const double sign = m_sign == Sign::None ? 0 : line * 1.05;
        const double count = m_count.isEmpty() ? 0 : badgeWidth() + line * 0.2;
        return {qCeil(QFontMetricsF(chosenFont()).horizontalAdvance(text()) + sign + count
                    + line * 1.4),
            qRound(line * 1.95)};
    }
    /// Where there is no room for it the name gives way, and the count stays whole.
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {fontMetrics().height() * 6, sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = tokensOf(palette());
        const double line = fontMetrics().height();
        const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? t.sidebarSelected : t.sidebarBadge);
            painter.drawRoundedRect(body, line * 0.35, line * 0.35);
        }
        QRectF words = body.adjusted(line * 0.55, 0, -line * 0.55, 0);
        if (m_sign != Sign::None) {
            const double side = line * 0.75;
            paintSign(painter, m_sign, {words.left(), words.center().y() - side / 2, side, side},
                t.onSidebar);
            words.setLeft(words.left() + line * 1.05);
        }
        QFont bold = font();
        bold.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        if (!m_count.isEmpty()) {
            const double width = badgeWidth();
            const QRectF badge(words.right() - width + line * 0.2, words.center().y() - line * 0.6,
                width, line * 1.2);
            const bool outlined = t.sidebarBadge == t.sidebar;
            painter.setPen(outlined ? QPen(t.onSidebar, 1) : QPen(Qt::NoPen));
            painter.setBrush(t.sidebarBadge);
            painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
            painter.setPen(t.onSidebar);
            painter.setFont(chosenFont());
            painter.drawText(badge, Qt::AlignCenter, m_count);
            words.setRight(badge.left() - line * 0.2);
        }
        painter.setFont(bold);
        painter.setPen(isChecked() || m_sign != Sign::None ? t.onSidebar : t.onSidebarMuted);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(bold).elidedText(text(), Qt::ElideRight, words.width()));
        if (hasFocus()) {
            const double w = std::max(2.0, line / 8);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(
                QPen(t.focusOnAccent == t.focus || t.kind != ThemeKind::Light ? t.focus
                                                                              : t.focusOnAccent,
                    w));
            painter.drawRoundedRect(
                body.adjusted(w / 2, w / 2, -w / 2, -w / 2), line * 0.35, line * 0.35);
        }
    }

private:
    [[nodiscard]] QFont chosenFont() const
    {
        QFont demi = font();
        demi.setWeight(QFont::DemiBold);
        return demi;
    }
    [[nodiscard]] double badgeWidth() const
    {
        const double line = fontMetrics().height();
        return std::max(
            line * 1.5, QFontMetricsF(chosenFont()).horizontalAdvance(m_count) + line * 0.8);
    }

    Sign m_sign;
    QString m_count;
};

/// As wide as what it holds; gives way in height only, when large text leaves too little.
class PagesArea final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize inside = widget()->sizeHint();
        const bool barred = verticalScrollBar()->isVisible();
        return {inside.width() + (barred ? verticalScrollBar()->sizeHint().width() : 0),
            inside.height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {sizeHint().width(), fontMetrics().height() * 4};
    }

protected:
    // Arrows go from page to page; what has the keyboard is scrolled to by itself.
    void keyPressEvent(QKeyEvent *event) override { event->ignore(); }
};
} // namespace

Sidebar::Sidebar(QWidget *parent) : QFrame(parent)
{
    setProperty("kind", u"sidebar"_s);
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em(this, 0.6), em(this, 1.1), em(this, 0.6), em(this, 1.1));
    column->setSpacing(em(this, 0.15));
    auto *brand = new QLabel(u"Hometray"_s, this);
    brand->setProperty("kind", u"brand"_s);
    brand->setIndent(em(this, 0.55)); // margins are lost when the style sheet changes
    column->addWidget(brand);
    column->addSpacing(em(this, 0.6));
    auto *area = new PagesArea(this);
    m_area = area;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    auto *pages = new QWidget(area);
    pages->setObjectName(u"plain"_s);
    m_pages = new QVBoxLayout(pages);
    m_pages->setContentsMargins(0, 0, 0, 0);
    m_pages->setSpacing(em(this, 0.1));
    area->setWidget(pages);
    column->addWidget(area, 1);
    m_name = new WrapLabel({}, "side", this);
    m_name->setObjectName(u"personName"_s);
    m_role = new WrapLabel({}, "sideMuted", this);
    m_role->setObjectName(u"personRole"_s);
    m_backup = new WrapLabel({}, "side", this);
    m_backup->setObjectName(u"backupState"_s);
    for (QLabel *label : {m_name, m_role})
        label->setIndent(em(this, 0.55));
    column->addWidget(m_name);
    column->addWidget(m_role);
    m_lock = new SideButton({}, Sign::Lock, this);
    m_lock->setObjectName(u"lockButton"_s);
    m_lock->setToolTip(tr("Lock now (Ctrl+L)"));
    m_lock->setAccessibleDescription(tr("Closes the store until the passphrase is typed again."));
    connect(m_lock, &QAbstractButton::clicked, this, &Sidebar::lockRequested);
    column->addWidget(m_lock);
    m_backedUp = new SignDisc(Sign::Done, Tone::Good, this);
    m_backedUp->setObjectName(u"backupSign"_s);
    m_backedUp->hide();
    auto *backup = new QHBoxLayout;
    backup->setContentsMargins(em(this, 0.55), 0, 0, 0);
    backup->setSpacing(em(this, 0.4));
    backup->addWidget(m_backedUp, 0, Qt::AlignTop);
    backup->addWidget(m_backup, 1);
    column->addLayout(backup);
    setLockText(tr("Lock"));
}

void Sidebar::addPage(const QString &id, const QString &name)
{
    auto *button = new SideButton(name, Sign::None, this);
    button->setObjectName(u"page."_s + id);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    connect(button, &QAbstractButton::clicked, this, [this, id] {
        m_current = id;
        Q_EMIT pageChosen(id);
    });
    // Below what was added so far, above the room that is left.
    if (m_buttons.isEmpty())
        m_pages->addStretch(1);
    m_pages->insertWidget(m_pages->count() - 1, button);
    m_buttons.append(button);
}

void Sidebar::setCount(const QString &id, const QString &count, const QString &meaning)
{
    auto *button = static_cast<SideButton *>(find(id));
    if (!button)
        return;
    button->setCount(count);
    button->setAccessibleName(
        meaning.isEmpty() ? button->text() : button->text() + u", "_s + meaning);
    button->setToolTip(meaning);
    fit();
}

void Sidebar::setOffered(const QString &id, bool offered)
{
    if (QAbstractButton *button = find(id))
        button->setVisible(offered);
    fit();
}

bool Sidebar::isOffered(const QString &id) const
{
    const QAbstractButton *button = find(id);
    return button && !button->isHidden();
}

void Sidebar::fit()
{
    int wanted = 0;
    for (const QAbstractButton *button : std::as_const(m_buttons)) {
        if (!button->isHidden())
            wanted = qMax(wanted, button->sizeHint().width());
    }
    const QMargins around = layout()->contentsMargins();
    wanted += around.left() + around.right() + m_area->verticalScrollBar()->sizeHint().width();
    setFixedWidth(qBound(em(this, usualWidth), wanted, em(this, mostWidth)));
}

void Sidebar::setCurrent(const QString &id)
{
    m_current = id;
    for (QAbstractButton *button : std::as_const(m_buttons)) {
        const bool wanted = button == find(id);
        // Exclusive buttons refuse to be unchecked by hand.
        button->setAutoExclusive(false);
        button->setChecked(wanted);
        button->setAutoExclusive(true);
    }
}

void Sidebar::setPerson(const QString &name, const QString &role)
{
    m_name->setText(name);
    m_role->setText(role);
    m_role->setVisible(!role.isEmpty());
}

void Sidebar::setLockText(const QString &text)
{
    m_lock->setText(text);
    m_lock->setAccessibleName(text);
    m_lock->update();
}

void Sidebar::setBackupText(const QString &text, bool warning)
{
    m_backup->setText(warning ? u"! "_s + text : text);
    m_backup->setVisible(!text.isEmpty());
    m_backedUp->setVisible(!text.isEmpty() && !warning);
}

QAbstractButton *Sidebar::find(const QString &id) const
{
    for (QAbstractButton *button : m_buttons) {
        if (button->objectName() == u"page."_s + id)
            return button;
    }
    return nullptr;
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    qsizetype at = m_buttons.indexOf(qobject_cast<QAbstractButton *>(focusWidget()));
    if (step == 0 || at < 0) {
        QFrame::keyPressEvent(event);
        return;
    }
    do
        at += step;
    while (at >= 0 && at < m_buttons.size() && m_buttons[at]->isHidden());
    if (at >= 0 && at < m_buttons.size())
        m_buttons[at]->setFocus(Qt::TabFocusReason);
}

} // namespace hometray
