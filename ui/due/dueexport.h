// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/due/duerow.h"
#include "ui/widgets/dialog.h"

class QCheckBox;

namespace hometray {

class ProblemLabel;

/// What is due as a calendar file. Without names a family is its reference, or its initial, and
/// nothing anybody typed is in it.
[[nodiscard]] QByteArray dueCalendar(const QList<DueRow> &rows, bool names, qint64 writtenMs);

/// Asks what goes into a calendar file, and where it goes.
class DueExportDialog : public Dialog {
    Q_OBJECT
public:
    explicit DueExportDialog(QList<DueRow> rows, QWidget *parent = nullptr);
    /// Writes the file as it is ticked; what goes wrong is said in the dialog.
    void writeTo(const QString &file);

Q_SIGNALS:
    void written(const QString &file, int count);

private:
    void choose();

    QList<DueRow> m_rows;
    QCheckBox *m_names;
    ProblemLabel *m_problem;
};

} // namespace hometray
