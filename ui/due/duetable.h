// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

namespace hometray {

class DueModel;

/// The list of what is due: headings across all columns, a painted button at the end of each row.
/// Rows that are seen are as high as their words; the rest have one height until then. Enter opens
/// the family; on the button it begins what is to be done.
class DueTable : public QTableView {
    Q_OBJECT
public:
    explicit DueTable(DueModel *model, QWidget *parent = nullptr);

    /// Goes to a line, as the keyboard would.
    void goTo(int line);
    /// The first and last line to be seen.
    [[nodiscard]] std::pair<int, int> linesSeen() const;

Q_SIGNALS:
    void opened(int line); ///< Enter, or a double click
    void mendChosen(int line); ///< its button
    void scrolled(); ///< other lines are seen

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void fitSeen();
    void spread();

    DueModel *m_model;
};

} // namespace hometray
