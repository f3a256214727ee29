// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/ids.h"

#include <QtWidgets/QLineEdit>

class QListWidget;
class QTimer;

namespace hometray {

struct SearchLine {
    CaseId caseId;
    QString family;
    QString where; ///< "case note, 13 June 2019"
    QString excerpt;
    QString tab; ///< of the family's page where it stands
    ObjectId object; ///< to be shown there; may be null
};

/// Searches while one types; hits stand in a list below, which the arrow keys reach. Enter goes to
/// the chosen one, Escape closes the list.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);
    /// What was found for `text`; of what is no longer asked for nothing is shown.
    void showHits(const QString &text, const QList<SearchLine> &hits);
    /// That searching for `text` did not work, in words; it is asked for again with `askAgain`.
    void showProblem(const QString &text, const QString &problem);
    /// Searches once more where a problem is shown, or nothing was found yet.
    void askAgain();
    void clearHits();

Q_SIGNALS:
    void searchWanted(const QString &text);
    void hitChosen(const hometray::SearchLine &hit);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] static QString usage();
    void describe();
    void choose();
    [[nodiscard]] bool isAsked(const QString &text) const;
    void showLine(const QString &line);
    void showList(qsizetype found);

    QTimer *m_timer;
    QListWidget *m_list;
    QList<SearchLine> m_hits;
    bool m_isAnswered = false; ///< with hits
};

} // namespace hometray
