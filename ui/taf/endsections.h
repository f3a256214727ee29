// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taf/tafsection.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace hometray {

class AnswerStrip;
class AskedRow;
class DateEdit;

/// Are needs met, does the FFA stay open, and why.
class NeedsMetSection : public TafSection {
    Q_OBJECT
public:
    explicit NeedsMetSection(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;
    void focusFirst() override;

private:
    QVBoxLayout *m_answers;
    AnswerStrip *m_needs = nullptr;
    AnswerStrip *m_decision = nullptr;
    LongText *m_why;
};

/// The day of the next meeting; the rules' day is offered, and a holiday said.
class NextMeetingSection : public TafSection {
    Q_OBJECT
public:
    explicit NextMeetingSection(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    void setClocks(const TafClocks &clocks) override;
    /// What is to be known of the day that is typed.
    void setAboutDay(const QString &sentence);
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;
    void focusFirst() override;

private:
    QVBoxLayout *m_column;
    QWidget *m_nextBox = nullptr;
    DateEdit *m_next = nullptr;
    QLineEdit *m_place;
    QLabel *m_limit;
    QLabel *m_about;
    QPushButton *m_suggest;
    QDate m_suggested;
    QDate m_today;
};

/// Who gets a copy, and whether they have it already.
class CopiesSection : public TafSection {
    Q_OBJECT
public:
    explicit CopiesSection(QWidget *parent = nullptr);
    void fill(const TafSetup &setup, const TafDraft &draft) override;
    void read(TafDraft &draft) const override;
    void setClocks(const TafClocks &clocks) override;
    [[nodiscard]] QString title(const TafSetup &setup) const override;
    [[nodiscard]] TafProgress progress(const TafSetup &setup, const TafDraft &draft) const override;
    void focusFirst() override;

private:
    void show();

    struct Row {
        ObjectId person;
        AskedRow *row;
    };
    QLabel *m_about;
    QVBoxLayout *m_list;
    QList<Row> m_rows;
    QMap<ObjectId, QString> m_copies;
    TafClocks m_clocks;
    bool m_again = false;
};

} // namespace hometray
