// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QtCore/QEvent>
#include <QtWidgets/QFrame>
#include <QtWidgets/QStyle>

namespace hometray {
namespace {
constexpr qsizetype mostWidths = 16;
} // namespace

void setKind(QWidget *widget, const char *kind)
{
    const QString wanted = QString::fromLatin1(kind);
    if (widget->property("kind") == wanted)
        return; // computing a look takes longer than a letter may
    widget->setProperty("kind", wanted);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QWidget *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("kind", QStringLiteral("line"));
    return line;
}

WrapLabel::WrapLabel(const QString &text, const char *kind, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    if (kind)
        setProperty("kind", QString::fromLatin1(kind));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrapLabel::setKind(const char *kind)
{
    hometray::setKind(this, kind);
}

int WrapLabel::heightForWidth(int width) const
{
    if (m_measured.text != text() || m_measured.font != font()) {
        m_measured.text = text();
        m_measured.font = font();
        m_measured.heights.clear();
    }
    // A layout asks several times for each of a few widths, and shaping text is most of its work.
    const auto known = m_measured.heights.constFind(width);
    if (known != m_measured.heights.constEnd())
        return *known;
    if (m_measured.heights.size() >= mostWidths)
        m_measured.heights.clear(); // a window being resized asks for each of hundreds
    return *m_measured.heights.insert(width, QLabel::heightForWidth(width));
}

bool WrapLabel::event(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ContentsRectChange)
        m_measured.heights.clear();
    return QLabel::event(event);
}

QSize WrapLabel::minimumSizeHint() const
{
    // Room for a long word; the height follows from the width.
    const int width = qMin(QLabel::minimumSizeHint().width(), fontMetrics().height() * 6);
    return {width, fontMetrics().height()};
}

ElidedLabel::ElidedLabel(const QString &text, const char *kind, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    if (kind)
        setProperty("kind", QString::fromLatin1(kind));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFullText(text);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().height() * 3, QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, QLabel::sizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    setText(shown);
    setToolTip(shown == m_text ? QString() : m_text);
}

} // namespace hometray
