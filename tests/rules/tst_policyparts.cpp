// SPDX-License-Identifier: GPL-3.0-or-later
// Every part of the shipped policy, made wrong in turn: it is refused where it stands, or it is a
// part that may be so.
#include "rulestesting.h"
#include "testing/tostring.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace hometray;
using namespace Qt::StringLiterals;

class TestPolicyParts : public QObject {
    Q_OBJECT

    QJsonObject m_shipped = QJsonDocument::fromJson(Shipped::bytes("hertfordshire.json")).object();
    QStringList m_paths; ///< of one part of each kind: "/deadlines/0/days"

    /// Adds the paths under a value whose kind is not there yet; the place in a list, the id of a
    /// step or a list of choices and the code something mends are no kind.
    void gather(const QJsonValue &value, const QString &path, QSet<QString> &kinds)
    {
        static const QRegularExpression index(u"/\\d+(?=/|$)"_s);
        static const QRegularExpression id(u"^/(steps|conditions|choices)/[^/]+"_s);
        static const QRegularExpression mends(u"/mends/[^/]+"_s);
        const qsizetype known = kinds.size();
        kinds.insert(QString(path)
                         .replace(index, u"/n"_s)
                         .replace(id, u"/\\1/id"_s)
                         .replace(mends, u"/mends/code"_s));
        if (kinds.size() != known && !path.isEmpty())
            m_paths.append(path);
        // What a command of an example says is the command's to read.
        if (path.startsWith(u"/examples"_s) && path.endsWith(u"/fields"_s))
            return;
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                gather(*it, path + u'/' + it.key(), kinds);
        }
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            gather(array.at(i), path + u'/' + QString::number(i), kinds);
    }
    /// The value with the part at `path` replaced; an undefined one takes it away.
    static QJsonValue with(const QJsonValue &value, QStringList path, const QJsonValue &part)
    {
        if (path.isEmpty())
            return part;
        const QString step = path.takeFirst();
        if (value.isArray()) {
            QJsonArray array = value.toArray();
            const qsizetype at = step.toInt();
            const QJsonValue now = with(array.at(at), path, part);
            if (now.isUndefined())
                array.removeAt(at);
            else
                array.replace(at, now);
            return array;
        }
        QJsonObject object = value.toObject();
        object.insert(step, with(object.value(step), path, part)); // undefined: removed
        return object;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Each example is read alike: these two have all parts there are.
        m_shipped.insert(u"examples"_s,
            QJsonDocument::fromJson(R"([
            {"id": "a", "title": "A", "story": [{"at": "2019-03-01T09:00", "name": "open",
                "command": "openFfa", "refused": true, "fields": {}}], "then": []},
            {"id": "b", "title": "B", "of": "a", "without": ["open"],
                "story": [{"at": "2019-03-01T09:00", "command": "openFfa"}],
                "then": [{"on": "2019-03-01", "break": "summer-2019", "list": "tray-shared",
                    "step": "tray-shared", "is": "done"}]}])")
                .array());
        QSet<QString> kinds;
        gather(m_shipped, {}, kinds);
        QVERIFY(m_paths.size() > 100);
    }

    void aWrongPartIsRefusedWhereItStands_data()
    {
        QTest::addColumn<QJsonValue>("part");
        QTest::addColumn<int>("least"); // so many kinds of parts cannot be so
        QTest::newRow("not there") << QJsonValue(QJsonValue::Undefined) << 30;
        QTest::newRow("nothing") << QJsonValue(QJsonValue::Null) << 30;
        QTest::newRow("a text") << QJsonValue(u"something else"_s) << 30;
        QTest::newRow("an empty text") << QJsonValue(u""_s) << 30;
        QTest::newRow("a number") << QJsonValue(-3) << 30;
        QTest::newRow("half a number") << QJsonValue(2.5) << 30;
        QTest::newRow("yes") << QJsonValue(true) << 30;
        QTest::newRow("an empty list") << QJsonValue(QJsonArray()) << 30;
        QTest::newRow("an empty object") << QJsonValue(QJsonObject()) << 30;
        QTest::newRow("a list of itself") << QJsonValue(QJsonArray{QJsonArray{1}, u"x"_s}) << 30;
    }
    void aWrongPartIsRefusedWhereItStands()
    {
        QFETCH(QJsonValue, part);
        QFETCH(int, least);
        int refused = 0;
        for (const QString &path : std::as_const(m_paths)) {
            const QJsonObject json =
                with(m_shipped, path.split(u'/', Qt::SkipEmptyParts), part).toObject();
            const auto read = Policy::fromJson(QJsonDocument(json).toJson(), u"mine.json"_s);
            if (read)
                continue;
            ++refused;
            QCOMPARE(read.error().code, ErrorCode::PolicyInvalid);
            QVERIFY(!read.error().values.value(u"reason"_s).toString().isEmpty());
            if (path == u"/format")
                continue;
            // At the part itself, below it, above it, or beside it in the same object. What others
            // name may be missed there, and what is named nowhere is refused where it is defined.
            static const QRegularExpression named(
                u"^/(conditions|steps)/[^/]+$|^/lists|^/examples/\\d+/(id|story)"_s);
            const QString place = read.error().values.value(u"place"_s).toString();
            const QString parent = path.left(path.lastIndexOf(u'/'));
            // What a part of a step says, its mends and sentences name.
            static const QRegularExpression naming(u"^(/steps/[^/]+/)(mends|sentences)(/|$)"_s);
            const QString step = naming.match(place).captured(1);
            QVERIFY2(place.startsWith(parent) || path.startsWith(place)
                    || (!step.isEmpty() && path.startsWith(step + u"rule"_s))
                    || path.startsWith(u"/choices"_s) || path.startsWith(u"/deadlines"_s)
                    || named.match(path).hasMatch(),
                qPrintable(path + u" → "_s + place));
        }
        QVERIFY2(refused >= least, qPrintable(QString::number(refused)));
    }
};

QTEST_GUILESS_MAIN(TestPolicyParts)
#include "tst_policyparts.moc"
