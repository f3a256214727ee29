// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/preview.h"
#include "ui/settings/settingssection.h"

class QLineEdit;

namespace hometray {

class DatesReview;

/// The rules of the county in use: which, their version, where from; and others to use.
class PolicySection : public SettingsSection {
    Q_OBJECT
public:
    PolicySection(Frame &frame, QWidget *parent);
    void refresh() override;
    void clear() override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }
    /// As if the file had been chosen.
    void use(const QString &file);
    /// Every list and step as it can be printed and gone through with a pencil.
    [[nodiscard]] PrintJob inPlainWords() const;

private:
    void tryExamples();
    void done(const Expected<void> &result, const QString &saved);

    QVBoxLayout *m_lines;
    QPushButton *m_builtIn;
    int m_underway = 0;
};

/// Which school holidays are known and where from; and files of dates to use.
class CalendarSection : public SettingsSection {
    Q_OBJECT
public:
    CalendarSection(Frame &frame, QWidget *parent);
    void refresh() override;
    void clear() override;
    [[nodiscard]] bool isSettled() const override { return m_underway == 0; }
    /// As if the file had been chosen: it is shown, to be looked through.
    void use(const QString &file);

private:
    void look(DatesReview *review, const QString &file, const QByteArray &bytes);
    void stopLooking();
    void showHolidays();
    void showFiles();
    void done(const Expected<void> &result, const QString &saved);

    QVBoxLayout *m_holidays;
    QVBoxLayout *m_files;
    QVBoxLayout *m_review;
    QLineEdit *m_school;
    int m_underway = 0;
};

} // namespace hometray
