// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsection.h"

class QLabel;
class QLineEdit;

namespace hometray {

class AskedRow;
class DateEdit;
class PlannedQuestion;
class WorkFields;

/// When and where, who came, and what those sent who could not.
class WhoIsHere : public TafSection {
    Q_OBJECT
public:
    explicit WhoIsHere(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;
    void focusFirst() override;
    /// To the field where somebody who joined is named.
    void askWhoJoined();

private:
    struct Row {
        TafGuest guest;
        AskedRow *row;
        LongText *contribution;
        QLineEdit *source;
        QWidget *sent; ///< both, where there is something to be sent
    };
    void addRow(const TafGuest &guest);
    void showSent(const Row &row);
    void join();

    TafSetup m_setup;
    QWidget *m_whenBox = nullptr;
    DateEdit *m_when = nullptr;
    QLineEdit *m_place;
    PlannedQuestion *m_planned;
    QLabel *m_asLastTime;
    QVBoxLayout *m_list;
    QLineEdit *m_joined;
    QVBoxLayout *m_top;
    QList<Row> m_rows;
};

/// Each open action, looked at in its turn.
class ActionsSection : public TafSection {
    Q_OBJECT
public:
    explicit ActionsSection(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;
    [[nodiscard]] QString shortTitle(const TafSetup &setup) const override;
    /// The first action nobody has spoken of.
    void focusFirst() override;

private:
    struct Row {
        ObjectId action;
        AskedRow *row;
        LongText *said;
        WorkFields *now; ///< what it is from now on; null for one that is no longer open
    };
    void answered(const Row &row, const QString &code, bool ask);

    QVBoxLayout *m_list;
    QLabel *m_keys;
    QList<Row> m_rows;
};

} // namespace hometray
