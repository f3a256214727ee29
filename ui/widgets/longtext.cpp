// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longtext.h"

namespace hometray {

LongText::LongText(int lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines)
{
    setTabChangesFocus(true);
}

QSize LongText::sizeHint() const
{
    return {fontMetrics().height() * 20, qRound(fontMetrics().lineSpacing() * (m_lines + 1.4))};
}

QSize LongText::minimumSizeHint() const
{
    const int lines = qMin(m_lines, 2);
    return {fontMetrics().height() * 8, qRound(fontMetrics().lineSpacing() * (lines + 1.4))};
}

} // namespace hometray
