// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/deriving.h"

namespace hometray {

/// What came after something was written that rests on it: what was written to, corrected or taken
/// back since, and what came later for the people, whichever was written down first: by the stated
/// days, and on one day by the order of entries.
class RestingOn {
public:
    /// `written`: the day the text states, and the entry that wrote it last.
    RestingOn(const CaseRecord &record, const Moment &written) : r(record), m_written(written) { }

    /// Looks at an object: these fields of it, all of them when none is named.
    template <class T>
    void lookAt(const T &object, std::initializer_list<const char *> fields, QDate stated)
    {
        const qint32 last = lastChangeOf(object, fields);
        if (last > object.addedAt)
            change(last);
        lookAtEvent(stated, object.addedAt);
    }
    /// Looks at what was written to an object since, whatever day it states.
    template <class T>
    void lookAtWriting(const T &object, std::initializer_list<const char *> fields)
    {
        change(lastChangeOf(object, fields));
    }
    /// Looks at what corrections changed in these fields since.
    template <class T>
    void lookAtCorrections(const T &object, std::initializer_list<const char *> fields)
    {
        const auto corrected = r.corrected.constFind(object.id);
        for (const char *name : fields) {
            if (corrected != r.corrected.constEnd())
                change(corrected->value(typeInfo<T>().field(QLatin1String(name))->number, -1));
        }
    }
    /// Something that happened on a day and was written down by that entry.
    void lookAtEvent(QDate day, qint32 at)
    {
        const Moment event{factDay(day), at};
        if (m_written.day == 0 ? at > m_written.at
                               : event.since(m_written) && at != m_written.at)
            keep(event);
    }
    /// Looks at what was removed, corrected away or taken back of these types; `counts` is asked of
    /// the fields an entry gave it.
    void lookAtTakenBack(std::initializer_list<quint16> types,
        const std::function<bool(const CaseRecord::Removed *, const Change *)> &counts = {});

    /// The first of what is newer; not set when nothing is.
    [[nodiscard]] const Moment &first() const { return m_first; }

private:
    template <class T>
    [[nodiscard]] qint32 lastChangeOf(
        const T &object, std::initializer_list<const char *> fields) const
    {
        const TypeInfo &type = typeInfo<T>();
        const auto corrected = r.corrected.constFind(object.id);
        qint32 last = fields.size() == 0 ? object.changedAt : object.addedAt;
        for (const char *name : fields) {
            const FieldInfo *field = type.field(QLatin1String(name));
            Q_ASSERT(field);
            last = std::max(last, writerOf(object, name));
            if (corrected != r.corrected.constEnd())
                last = std::max(last, corrected->value(field->number, -1));
        }
        return last;
    }
    void change(qint32 at)
    {
        if (at > m_written.at && at < r.entries.size())
            keep({factDay(r.entries.at(at).writtenOn()), at});
    }
    void keep(const Moment &moment)
    {
        if (!m_first.isSet() || moment.at < m_first.at)
            m_first = moment;
    }

    const CaseRecord &r;
    Moment m_written;
    Moment m_first;
};

} // namespace hometray
