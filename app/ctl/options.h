// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/error.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDate>

namespace hometray::ctl {

/// The options every command has.
struct CommonOptions {
    QString store; ///< folder
    bool json = false;
    bool dateIsRight = false;
    bool withHiddenAddresses = false;
    std::optional<QDate> on;
    QString passphraseFile;
    QString policyFile;
    QString termDatesFile;
    QString bankHolidaysFile;
};

void addCommonOptions(QCommandLineParser &parser);
/// Error: UsageInvalid when a value is not what its option takes.
[[nodiscard]] Expected<CommonOptions> commonOptions(const QCommandLineParser &parser);

/// "2019-06-20". Error: UsageInvalid, naming `option`.
[[nodiscard]] Expected<QDate> dayOf(const QString &typed, const QString &option);
/// A whole number in a range. Error: UsageInvalid, naming `option`.
[[nodiscard]] Expected<int> numberOf(const QString &typed, const QString &option, int from, int to);
/// Error: UsageInvalid with these words.
[[nodiscard]] Unexpected usage(const QString &what);

} // namespace hometray::ctl
