// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"
#include "words/verifyadvice.h"
#include "workspace/views.h"

#include <algorithm>

namespace hometray {

/// What was found in the records, as codes.
[[nodiscard]] inline QStringList foundIn(const VerifyReport &report)
{
    QStringList found;
    for (const VerifyProblem &problem : report.problems)
        found.append(problem.what);
    return found;
}

/// What helps after a report with problems in the records; `backups` are those beside them. Of the
/// backups the latest is named that was found whole, as `called` has it: where it is listed so.
[[nodiscard]] inline QString adviceAfter(
    const VerifyReport &report, QList<BackupInfo> backups,
    words::Reader reader = words::Reader::CommandLine,
    QString (*called)(const BackupInfo &) = [](const BackupInfo &backup) { return backup.name; })
{
    backups.removeIf([&report](const BackupInfo &backup) {
        return std::any_of(report.damagedBackups.begin(), report.damagedBackups.end(),
            [&backup](const BackupProblem &problem) {
                return problem.folder.isEmpty() && problem.name == backup.name;
            });
    });
    const auto latest = std::max_element(
        backups.begin(), backups.end(), [](const BackupInfo &a, const BackupInfo &b) {
            return std::pair(a.number, a.madeMs) < std::pair(b.number, b.madeMs);
        });
    return words::verifyAdvice(
        foundIn(report), latest == backups.end() ? QString() : called(*latest), reader);
}

} // namespace hometray
