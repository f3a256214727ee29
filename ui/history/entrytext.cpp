// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/entrytext.h"

#include "words/dates.h"
#include "words/fields.h"
#include "words/history.h"

namespace hometray {
namespace {

QString labelOf(const TypeInfo &type, const FieldInfo &field)
{
    return words::capitalised(
        words::fieldLabel(QLatin1String(type.name), QLatin1String(field.name)));
}

} // namespace

QList<RecordLine> changeText(const Change &change, const QMap<int, Value> &before,
    const CaseRecord &record, const words::ChoiceWords &choices)
{
    const RecordList *list = recordList(change.type);
    if (!list || list->type == &typeInfo<EhmMark>())
        return {};
    const TypeInfo &type = *list->type;
    const QString kind = words::capitalised(words::typeLabel(QLatin1String(type.name)));
    QList<RecordLine> lines;
    if (change.op == Change::Op::Remove) {
        lines.append({RecordLine::Kind::Removed, kind, {}, {}});
        for (auto it = before.begin(); it != before.end(); ++it) {
            const FieldInfo *field = type.field(it.key());
            const QString was =
                field ? words::valueText(*field, it.value(), record, choices) : QString();
            if (!was.isEmpty())
                lines.append({RecordLine::Kind::Field, labelOf(type, *field), was, {}});
        }
        return lines;
    }
    const bool known = !before.isEmpty() && !isSingle(type.number) && list->find(record, change.id);
    const QString name = known ? words::objectName(record, change.id) : QString();
    lines.append({RecordLine::Kind::Title, words::capitalised(words::labelOf(kind, name)), {}, {}});
    for (const FieldValue &value : change.fields) {
        const FieldInfo *field = type.field(value.field);
        if (!field)
            continue;
        const Value was = before.value(value.field);
        lines.append({RecordLine::Kind::Field, labelOf(type, *field),
            words::valueText(*field, value.value, record, choices),
            was == value.value ? QString() : words::valueText(*field, was, record, choices)});
    }
    return lines;
}

} // namespace hometray
