// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtext.h"
#include "subcommand.h"

#include <QtCore/QCoreApplication>

namespace hometray::ctl {

using namespace Qt::StringLiterals;

namespace {

void declare(QCommandLineParser &parser)
{
    parser.addOption(
        {u"at"_s, QCoreApplication::translate("RecordCommand", "As it was at the end of this day."),
            u"date"_s});
}

Expected<Output> run(Session &session, const QCommandLineParser &parser)
{
    const auto names = argumentsOf(parser, 1, 1);
    if (!names)
        return Unexpected(names.error());
    QDate at;
    if (parser.isSet(u"at"_s)) {
        const auto day = dayOf(parser.value(u"at"_s), u"--at"_s);
        if (!day)
            return Unexpected(day.error());
        at = *day;
    }
    const auto id = session.caseNamed(names->first(), Named::ToRead);
    if (!id)
        return Unexpected(id.error());
    const auto record = session.record(*id, at);
    if (!record)
        return Unexpected(record.error());
    return Output::of(recordText(**record, session.choices()), recordJson(**record));
}

} // namespace

Subcommand recordCommand()
{
    return {"record", QT_TRANSLATE_NOOP("Subcommands", "Everything known of one family."), "",
        declare, run, "FAMILY"};
}

} // namespace hometray::ctl
