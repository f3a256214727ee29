// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/usedates.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace hometray {

using namespace Qt::StringLiterals;

QFuture<Expected<void>> useDates(
    Workspace &workspace, const QByteArray &bytes, const QString &file, const QString &school)
{
    // Dates that are published hold nothing of anybody: they may lie in a file of their own until
    // the store has them.
    const auto folder = std::make_shared<QTemporaryDir>();
    // Under the name it was chosen by; what is in it is told by its content, but for a ".json".
    const QFileInfo chosen(file);
    const bool isJson = bytes.trimmed().startsWith('{');
    const bool saysJson = chosen.suffix().compare(u"json"_s, Qt::CaseInsensitive) == 0;
    QFile out(folder->filePath(isJson == saysJson
            ? chosen.fileName()
            : chosen.completeBaseName() + (isJson ? u".json"_s : u".csv"_s)));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush()) {
        Expected<void> failed = failure(ErrorCode::FileUnwritable,
            {{u"file"_s, out.fileName()}, {u"reason"_s, out.errorString()}});
        return QtFuture::makeReadyFuture(std::move(failed));
    }
    out.close();
    return workspace.useCalendar(out.fileName(), school).then([folder](const Expected<void> &done) {
        return done;
    });
}

Expected<WorkingDays> bankHolidaysWith(
    const Rulebook &rules, const QByteArray &json, const QString &file)
{
    QList<RulesFile> files = rules.files();
    files.append({RulesKind::BankHolidays, RulesOrigin::Chosen, file, {}, json, 0});
    const auto with = Rulebook::of(std::move(files));
    return with ? Expected<WorkingDays>(with->workingDays()) : Unexpected(with.error());
}

} // namespace hometray
