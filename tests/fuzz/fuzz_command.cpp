// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "testing/casebuilder.h"

using namespace hometray;
using namespace Qt::StringLiterals;

/// Commands as `hometrayctl do` takes them, one to a line: each is refused or done, one after the
/// other, and one that was read means the same when its fields are written and read again.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    CaseBuilder family(QDate(2019, 2, 8));
    JsonReading reading;
    reading.idOfLabel = [&family](const QString &label) { return family.idOf(label); };
    for (const QByteArray &line : bytesOf(data, size).split('\n')) {
        QJsonObject json = QJsonDocument::fromJson(line).object();
        const QDate day = QDate::fromString(json.take(u"on"_s).toString(), Qt::ISODate);
        json.remove(u"at"_s);
        if (day.isValid())
            family.on(day);
        const auto command = Command::fromJson(json, family.record, reading);
        if (!command)
            continue;
        const auto again = Command::fromFields(command->id(), command->fields(), family.record);
        mustBe(again && again->fields() == command->fields(), "written fields are read the same");
        (void)family.perform(*command);
    }
    return 0;
}
