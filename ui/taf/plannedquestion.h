// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsection.h"

class QLabel;

namespace hometray {

class AnswerStrip;

/// Where a TAF that nobody planned is recorded while one is planned for a day near it: whether that
/// one is this one, is still to come or is cancelled. Hidden where there is nothing to ask.
class PlannedQuestion : public QWidget {
    Q_OBJECT
public:
    explicit PlannedQuestion(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft);
    void read(TafDraft &draft) const;

Q_SIGNALS:
    void edited();

private:
    void showWhy();

    QLabel *m_said;
    AnswerStrip *m_answers;
    LongText *m_why;
    QWidget *m_whyBox;
};

} // namespace hometray
