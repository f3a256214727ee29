// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/workstrip.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/progressmeter.h"

#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace hometray {

WorkStrip::WorkStrip(QPushButton *start, QWidget *parent)
    : QWidget(parent),
      m_start(start),
      m_meter(new ProgressMeter(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *row = new FlowLayout(this, 0.6);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_meter);
    row->addWidget(m_cancel);
    m_meter->setObjectName(start->objectName() + u"Progress"_s);
    m_cancel->setObjectName(start->objectName() + u"Cancel"_s);
    //: What is ended: the name of the button that started it
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(start->accessibleName()));
    connect(m_cancel, &QPushButton::clicked, this, &WorkStrip::cancelled);
    hide();
}

void WorkStrip::begin(const QString &words)
{
    const bool had = m_start->hasFocus();
    m_meter->setProgress(0, 0, words);
    show();
    if (had)
        m_cancel->setFocus(Qt::OtherFocusReason);
    m_start->setEnabled(false);
}

void WorkStrip::setProgress(int done, int of, const QString &words)
{
    m_meter->setProgress(done, of, words);
}

void WorkStrip::end()
{
    const bool had = m_cancel->hasFocus();
    m_start->setEnabled(true);
    if (had)
        m_start->setFocus(Qt::OtherFocusReason);
    hide();
}

} // namespace hometray
