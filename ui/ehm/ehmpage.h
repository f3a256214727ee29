// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ehm/ehmentry.h"
#include "ui/frame/page.h"
#include "workspace/views.h"

#include <QtCore/QSet>

class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace hometray {

class Card;
class ChosenRow;
class EhmModel;
class EhmSheet;

/// "Into EHM": what is written and not yet there, over all families, to be copied heading by
/// heading. Only families that have something are read, one after the other, and only while the
/// page is looked at.
class EhmPage : public Page {
    Q_OBJECT
public:
    EhmPage(Frame &frame, QWidget *parent);

    void refresh() override;
    void clear() override;
    void focusFirst() override;
    /// A place with a family begins with what that family has.
    void showPlace(const Place &place) override;
    [[nodiscard]] CaseId familyInFront() const override;
    [[nodiscard]] bool isSettled() const override { return !m_reading; }
    [[nodiscard]] EhmModel *model() const { return m_model; }
    [[nodiscard]] EhmSheet *sheet() const { return m_sheet; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Read {
        std::shared_ptr<const CaseFacts> facts; ///< what it was made of
        QList<EhmEntry> entries;
    };
    QWidget *buildHead();
    void buildBatch();
    void readNext();
    void showEntries();
    void showEntry();
    void goToLine(int line);
    void goToNext();
    void enterOne();
    void askBatch();
    void enterBatch();
    void mark(const CaseId &caseId, const QList<ObjectId> &objects, const QString &saved);
    void keepDone();
    [[nodiscard]] QList<ObjectId> ofFamily(const CaseId &caseId) const;

    EhmModel *m_model;
    QLabel *m_summary = nullptr;
    QPushButton *m_family = nullptr; ///< marks all of the family
    QStackedWidget *m_stack;
    QBoxLayout *m_columns;
    QListView *m_list;
    ChosenRow *m_chosen;
    Card *m_batch; ///< asks before many are marked at once
    QLabel *m_batchWords;
    QPushButton *m_batchYes;
    EhmSheet *m_sheet;
    QHash<CaseId, Read> m_read;
    QList<CaseId> m_toRead;
    qsizetype m_readAtFirst = 0;
    QDate m_day; ///< the limits were said on
    QList<HiddenPlace> m_hidden; ///< what all families hid when they were read
    bool m_reading = false;
    bool m_focusWhenRead = false;
    CaseId m_wantedFamily;
    ObjectId m_wanted; ///< to be shown once the list is there
    QSet<QString> m_done; ///< object and heading that are ticked
};

} // namespace hometray
