// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/trayrow.h"

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace hometray {

/// What to do next for the family chosen in the tray, its team and the latest note.
class PreviewPane : public QScrollArea {
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);
    void setPreview(const FamilyPreview &preview);
    void clear();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void openRequested(const hometray::CaseId &caseId);
    void actionChosen(
        const hometray::CaseId &caseId, const QString &stepId, const QString &actionId);

private:
    QVBoxLayout *m_body;
};

} // namespace hometray
