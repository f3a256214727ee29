// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/correctentry.h"
#include "workflow/fieldtext.h"

namespace hometray {

CorrectEntry correctionOf(const EntryId &target, const QString &reason, const QList<Event> &events)
{
    CorrectEntry command{target, reason, {}};
    for (const Event &event : events) {
        for (const Change &change : event.changes) {
            const RecordList *list = recordList(change.type);
            if (!list || change.op == Change::Op::Add)
                continue;
            if (change.op == Change::Op::Remove)
                command.corrections.append({change.id, {}, {}, true});
            for (const FieldValue &value : change.fields) {
                if (const FieldInfo *field = list->type->field(value.field))
                    command.corrections.append({change.id, QLatin1String(field->name),
                        textOf(*field, value.value), false});
            }
        }
    }
    return command;
}

} // namespace hometray
