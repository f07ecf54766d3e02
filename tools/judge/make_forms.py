#!/usr/bin/env python3
"""Writes training/forms: reports that an outlet fills into a form (weather, prices, results, notices).

Reports of one form share most of their words and were not made from one another: what differs is what
they say. usage: make_forms.py OUT (the same files each time)
"""
import json
import os
import random
import string
import sys

PLACES = 'Tarrenby Oswick Melvane Harrowgate Lindmoor Castrel Vessing Dorne Kaltenau Brisso Quenby Ardmore'.split()
PEOPLE = ['Mara Ellwood', 'Tobin Vasker', 'Irena Holt', 'Jonas Breck', 'Selma Odrin', 'Pavel Tunn', 'Aila Rask', 'Hugo Ferran', 'Nadia Koss', 'Emil Varga']
FIRMS = ['Norvane Steel', 'Castellan Foods', 'Brightwater Energy', 'Oster Lines', 'Pellworth Bank', 'Tanager Air', 'Kestrel Motors', 'Lumen Paper']
SPORTS = ['Tarrenby Rovers', 'Oswick Athletic', 'Lindmoor United', 'Castrel Town', 'Vessing Wanderers', 'Dorne City', 'Brisso Albion', 'Quenby Stars']

FORMS = [
    ('Weather for {place}: high of {a} degrees',
     'The weather service expects a high of {a} degrees in {place} on {day} and a low of {b} degrees in the night.\nThe chance of rain is {c} per cent. The wind comes from the {wind} at {d} kilometres an hour.\nSunrise is at {e} minutes past six, sunset at {f} minutes past seven. The forecast is updated every three hours.'),
    ('{firm} shares close {way}',
     'Shares of {firm} closed {way} by {a}.{b} per cent at {c}.{d} crowns on {day}.\nSome {e} thousand shares changed hands. Over twelve months the share has moved between {f} and {g} crowns.\nThis report was made automatically from data of the {place} exchange. Analysts polled before had expected {h}.{b} crowns.'),
    ('{club} {a} – {b} {rival}',
     '{club} met {rival} at {place} on {day} in front of {c}{d} spectators. The final score was {a} to {b}.\n{person} scored in minute {e}. The half-time score was {b} to {b}. The referee showed {f} yellow cards.\nThe next match of {club} is in {g} days.'),
    ('Police report: collision in {place}',
     'Officers were called to {street} street in {place} at {a}.{b} on {day} after two vehicles collided.\nA driver aged {c} was taken to hospital with minor injuries. The damage is put at {d}{e}0 crowns.\nWitnesses are asked to call the station in {place} and to name case number {f}{g}.'),
    ('Obituary: {person}, {a}',
     '{person} of {place} died on {day} at the age of {a}.\nBorn in {rivalplace}, {surname} worked for {firm} for {b} years and is survived by {c} children and {d} grandchildren.\nThe service is held at the chapel of {place} at {e}.{f}. Flowers are declined; gifts may go to the hospice.'),
    ('Wasserstand am Pegel {place}: {a} Zentimeter',
     'Der Pegel {place} meldete am {day} einen Wasserstand von {a} Zentimetern, {b} Zentimeter mehr als am Vortag.\nDer Durchfluss beträgt {c} Kubikmeter in der Sekunde. Die Warnstufe {d} beginnt bei {e}{f} Zentimetern.\nDie nächste Messung wird um {g} Uhr veröffentlicht. Für Sportboote gilt weiterhin die Verordnung des Amtes.'),
    ('Blitzer in {place}: Hier wird am {day} gemessen',
     'Die Polizei in {place} kündigt für den {day} Messungen auf der {street}straße an, Höchstgeschwindigkeit {a} Kilometer in der Stunde.\nIm vergangenen Monat wurden dort {b} Fahrer angezeigt, der schnellste war {c} Kilometer in der Stunde zu schnell.\nAngaben ohne Gewähr. Kurzfristige Änderungen der Messstellen sind möglich.'),
    ('Tirage du {day} : les résultats',
     'Voici les numéros du tirage du {day} : {a}, {b}, {c}, {d} et {e}, numéro complémentaire {f}.\nUn gagnant de {place} remporte {g}{h}0 000 couronnes. Le prochain tirage aura lieu dans {f} jours.\nJouer comporte des risques. Les résultats sont communiqués à titre indicatif.'),
    ('Precio de la luz en {place} para el {day}',
     'El precio medio de la electricidad en {place} será el {day} de {a},{b} coronas por megavatio hora, un {c} por ciento {way_es} que el día anterior.\nLa hora más barata será entre las {d} y las {e}, y la más cara, a las {f}.\nEl precio se fija en una subasta diaria y lo publica el operador del mercado.'),
    ('Курс кроны на {day}: {a} рублей {b} копеек',
     'Центральный банк установил на {day} официальный курс кроны в размере {a} рублей {b} копеек, курс талера составил {c} рублей {d} копеек.\nДнём ранее крона стоила {e} рублей. Объём торгов на бирже {place} составил {f}{g} миллионов.\nКурс устанавливается ежедневно по итогам торгов.'),
    ('{place}の天気：最高気温{a}度',
     '{day}の{place}は晴れ時々くもりで、最高気温は{a}度、最低気温は{b}度の見込みです。\n降水確率は{c}パーセント、{wind_ja}の風、風速{d}メートルと予想されています。\n気象台は{e}時に次の予報を発表します。洗濯指数は{f}0です。'),
    ('سعر الذهب في {place} يوم {day}',
     'بلغ سعر غرام الذهب في {place} يوم {day} نحو {a}{b} كرونة، بزيادة {c} كرونات عن اليوم السابق.\nوسجل سعر الأونصة {d}{e} كرونة، بينما بلغ سعر الفضة {f} كرونة.\nتتغير الأسعار يوميا بحسب السوق ولا تشمل أجور الصياغة.'),
    # Longer forms, of which less is filled in: most of the words are the same every time.
    ('{firm}: quarterly figures for the period to {day}',
     '{firm} reports a turnover of {n} million crowns for the quarter that ended on {day}, after {m} million a year earlier.\nThe operating profit came to {a} million crowns. The net debt stood at {k} million at the end of the period.\n"We are pleased with the development in a demanding market and keep our guidance for the full year", the management says in the report.\nThe figures were prepared under international accounting rules and have not been audited. The full report can be read on the pages of the company, where a recording of the call for analysts will be kept for twelve months.\nThis notice contains statements about the future that rest on assumptions and are subject to risk; the company does not undertake to update them.'),
    ('Roadworks: {street} street in {place} closed from {day}',
     'From {day} the {street} street in {place} is closed to all traffic for {a} days because of work on the water mains, the council says.\nA diversion of {b} kilometres is signposted. Buses of line {c} do not stop between the town hall and the hospital during the work.\nResidents may reach their houses on foot at any time; bins are to be put out at the nearest open corner by six in the morning. The council asks for understanding for the noise, which cannot be avoided.\nQuestions are answered by the roads office on weekdays between nine and four.'),
    ('Earthquake of magnitude {s}.{t} near {place}',
     'An earthquake of magnitude {s}.{t} was recorded {a} kilometres north of {place} on {day} at {c}:{d}, the seismological institute said.\nThe depth was given as {b} kilometres. There were no immediate reports of damage or of people hurt.\nThis article was written by a computer program from the data that the institute publishes and was checked by an editor before it appeared. The magnitude may be corrected when more stations have reported.\nDid you feel it? Tell the institute by way of its form.'),
    ('Council of {place} meets on {day}',
     'The council of {place} meets on {day} at {c} in the large hall of the town hall. The meeting is open to the public and is broadcast on the pages of the town.\nOn the agenda are {a} items, among them the budget for roads, of {n} thousand crowns, and the request of {b} parents for a crossing.\nCitizens may put questions at the beginning; they must be handed in writing to the clerk two days before. Recordings by the audience are not allowed.\nThe minutes are published when the council has approved them.'),
    ('Lost and found: {a} things handed in at {place} in the month to {day}',
     'In the month to {day}, {a} things were handed in at the lost property office of {place}, {b} of them umbrellas and {c} telephones.\nOwners have six months to claim what they have lost. They need a document with a photograph and must be able to describe the thing; a fee of {d} crowns is due.\nWhat is not claimed is sold by auction in the yard of the office, and the proceeds go to the fire brigade. The office is closed on public holidays.'),
    ('{club} sign {person} until the summer',
     '{club} have signed {person}, {d}, from {rival} on loan until the end of the season, the club said on {day}. The fee is understood to be {n} thousand crowns.\n"I am delighted to be here and cannot wait to meet the supporters", the new arrival told the website of the club after passing a medical.\nThe move is subject to the approval of the league. No option to buy is part of the deal, according to people who know the contract. The number {e} shirt has been free since the winter.\nThe club declined to comment further.'),
    ('Appeal after theft from a shop in {place}',
     'Police ask for help after goods worth {n} crowns were taken from a shop in {street} street in {place} on {day} at about {c}:{d}.\nTwo men entered while an assistant was busy with customers, and left in a car that had been waiting. The first is described as {e} to {f} years old, of medium build, with a dark jacket and a cap; of the second nothing is known.\nAnyone who saw something or has recordings from a camera is asked to call and to give the reference {a}-{k}. Information can also be given without a name. No one should approach the men.'),
    ('Recall: {firm} takes back lot {n}',
     '{firm} recalls packs of its product with the lot number {n} that were sold from {day}, since pieces of {thing} may be in them.\nNo other lots are concerned. Customers should not eat the product and can bring it back where they bought it; the price of {a} crowns is paid back also without a receipt.\nThe company regrets the matter and says that the safety of its customers comes first. The authority for food has been told. A line for questions is open around the clock.'),
    ('Flight statistics of {place} airport',
     'The airport of {place} counted {n} thousand passengers in the month to {day}, {a} per cent more than a year before.\nThe number of take-offs and landings rose to {m}; {b} per cent of the flights left within fifteen minutes of the time in the timetable. The freight came to {k} tonnes.\nThe busiest route was again the one to the capital, before the holiday islands. The airport publishes its figures on the tenth working day of each month. Charter flights are included, general aviation is not.'),
    ('Verbraucherpreise in {place} um {a},{b} Prozent gestiegen',
     'Die Verbraucherpreise in {place} sind im Jahresvergleich um {a},{b} Prozent gestiegen, wie das Statistische Amt am {day} mitteilte. Im Vormonat hatte die Rate bei {c},{d} Prozent gelegen.\nNahrungsmittel verteuerten sich um {e} Prozent, Energie um {f} Prozent. Ohne diese beiden Gruppen hätte die Teuerung {g},{b} Prozent betragen.\nDas Amt erhebt die Preise jeweils in der Mitte des Monats in rund vierhundert Geschäften. Die Ergebnisse sind vorläufig; endgültige Zahlen folgen in zwei Wochen. Die nächste Schätzung wird zum Monatsende erwartet.'),
    ('Polizeibericht {place}: Unfall auf der {street}straße',
     'Am {day} gegen {c}.{d} Uhr kam es auf der {street}straße in {place} zu einem Verkehrsunfall mit {s} Verletzten.\nNach bisherigen Erkenntnissen wollte ein {e} Jahre alter Fahrer nach links abbiegen und übersah dabei eine entgegenkommende {f}-Jährige. Beide Fahrzeuge waren nicht mehr fahrbereit und mussten abgeschleppt werden.\nDen Sachschaden schätzt die Polizei auf {n} Kronen. Die Straße war bis in die Abendstunden gesperrt. Zeugen werden gebeten, sich bei der Dienststelle zu melden.'),
    ('Nachtdienst der Apotheken am {day}',
     'Am {day} hat in {place} die Apotheke an der {street}straße {a} Nachtdienst, Telefon {n} {m}.\nDer Dienst beginnt um acht Uhr abends und endet um acht Uhr am folgenden Morgen. Nach zehn Uhr wird eine Gebühr von {s} Kronen erhoben, wenn kein Rezept mit dem Vermerk der Ärztin vorliegt.\nAlle Angaben stammen von der Kammer und sind ohne Gewähr. In lebensbedrohlichen Fällen ist der Notruf zu wählen.'),
    ('Bourse de {place} : l’indice termine à {n} points',
     'L’indice de la Bourse de {place} a terminé la séance du {day} à {n},{a} points, en variation de {s},{b} %.\nLe volume des échanges s’est élevé à {m} millions de couronnes. La plus forte progression est revenue à {firm}, dont le titre gagne {c} %.\nLes investisseurs attendent la décision de la banque centrale la semaine prochaine, sur fond de prudence avant la publication de plusieurs indicateurs. Ce texte a été produit automatiquement à partir des données de marché.\nLes performances passées ne préjugent pas des performances futures.'),
    ('Circulation : perturbations à {place} le {day}',
     'La circulation sera perturbée le {day} sur la ligne {a} à {place}, en raison de travaux de renouvellement des voies.\nUn train sur {s} circulera entre {c} h et {d} h. Des autobus de remplacement seront mis en place ; il convient de prévoir un allongement du temps de parcours de {e} minutes.\nLes voyageurs munis d’un abonnement peuvent emprunter les lignes voisines sans supplément. L’exploitant présente ses excuses pour la gêne occasionnée et invite à consulter son application avant tout déplacement.'),
    ('Avviso di allerta meteo per {place}',
     'La protezione civile ha emesso per il {day} un avviso di allerta per temporali nella zona di {place}, valido dalle ore {c} alle ore {d}.\nSono attese precipitazioni fino a {a} millimetri e raffiche fino a {b} chilometri orari. Sono possibili allagamenti di locali interrati e la caduta di rami.\nSi raccomanda di limitare gli spostamenti, di non sostare sotto gli alberi e di seguire gli aggiornamenti sui canali ufficiali. I parchi comunali resteranno chiusi per l’intera durata dell’avviso numero {e}.'),
    ('Sorteo del {day}: números premiados',
     'El sorteo celebrado el {day} en {place} ha dejado el primer premio, de {n} coronas por décimo, en el número {m}{k}.\nLas terminaciones premiadas con el reintegro son {s}, {t} y {u}. El próximo sorteo se celebra el sábado a la misma hora.\nLos premios caducan a los tres meses. Los superiores a dos mil quinientas coronas se pagan en las entidades bancarias y están sujetos a una retención. Compruebe su décimo en la lista oficial, que es la única válida.'),
    ('Emprego em {place}: taxa de {a},{b}%',
     'A taxa de desemprego em {place} foi de {a},{b}% no mês terminado em {day}, segundo o instituto de estatística. Um ano antes era de {c},{d}%.\nA população ocupada somou {n} mil pessoas, e o rendimento médio foi de {m} coroas. O setor de serviços criou {k} vagas.\nA pesquisa visita cerca de duas mil residências por mês. Os resultados são ajustados às variações sazonais e podem ser revistos. A próxima divulgação está prevista para daqui a trinta dias.'),
    ('Waterstanden {place} {day}',
     'De waterstand bij {place} bedroeg op {day} om {c} uur {n} centimeter boven het peil, een verschil van {a} centimeter met een dag eerder.\nDe afvoer is {m} kubieke meter per seconde. Voor de komende dagen wordt een stand tussen {k} en {u}{b} centimeter verwacht.\nSchippers wordt aangeraden rekening te houden met de stroming bij de sluis. De veerdienst vaart volgens de winterregeling. Deze tekst wordt elke ochtend samengesteld uit gegevens van de waterdienst.'),
    ('Elpriset i {place} den {day}',
     'Elpriset i {place} blir i snitt {a},{b} öre per kilowattimme den {day}, enligt elbörsen. Som högst väntas priset bli {c},{d} öre mellan klockan {e} och {f}.\nDet är {g} procent mer än samma dag i fjol. Till priset kommer nätavgift, energiskatt och moms.\nDen som har rörligt avtal kan spara genom att flytta förbrukningen till natten. Den här texten är skriven av en robot utifrån statistik från elbörsen. Har du hittat ett fel? Hör av dig till redaktionen.'),
    ('Sytuacja na drogach: {place}, {day}',
     'Na drodze krajowej numer {a} w pobliżu miejscowości {place} doszło {day} o godzinie {c}:{d} do zderzenia {s} samochodów.\nRanne zostały {t} osoby. Ruch odbywa się wahadłowo, a utrudnienia potrwają około {e} godzin. Objazd wyznaczono przez drogę {b}.\nDyżurny prosi kierowców o zachowanie ostrożności i dostosowanie prędkości do warunków. Informacje o stanie dróg są dostępne całą dobę pod bezpłatnym numerem telefonu.'),
    ('Сводка погоды: {place}, {day}',
     'По данным метеослужбы, {day} в городе {place} ожидается переменная облачность, температура воздуха днём до {a} градусов, ночью до {b}.\nВетер западный, {c} метров в секунду, влажность {d} процентов. Атмосферное давление составит {n} миллиметров ртутного столба.\nВодителям рекомендуется соблюдать дистанцию, а пешеходам быть внимательными на переходах. Коммунальные службы работают в обычном режиме. Уточнённый прогноз публикуется каждые шесть часов.'),
    ('Аварія на дорозі біля {place}',
     'Дорожня пригода сталася {day} близько {c}:{d} на трасі поблизу міста {place}. Травмовано {s} осіб, водієві {e} років.\nНа місці працювали {t} екіпажі рятувальників і патрульна поліція. Рух транспорту було обмежено на {f} хвилин.\nЗа фактом події відкрито кримінальне провадження, триває слідство. Свідків просять зателефонувати до чергової частини. Поліція закликає дотримуватися швидкісного режиму.'),
    ('{place} için {day} hava durumu',
     'Meteoroloji verilerine göre {day} günü {place} ve çevresinde hava parçalı bulutlu, en yüksek sıcaklık {a}, en düşük sıcaklık {b} derece olacak.\nRüzgarın kuzeyden saatte {c} kilometre hızla esmesi bekleniyor. Nem oranı yüzde {d}, yağış ihtimali yüzde {e}.\nYetkililer, sürücüleri sabah saatlerinde görülebilecek sise karşı uyardı. Balıkçıların denize açılmadan önce son raporları takip etmeleri istendi. Bir sonraki tahmin akşam yayımlanacak.'),
    ('أسعار الخضار في سوق {place} يوم {day}',
     'سجل سعر كيلو الطماطم في سوق {place} يوم {day} نحو {a} كرونة، وسعر كيلو البطاطس {b} كرونة، والبصل {c} كرونة.\nوبلغت كمية الوارد إلى السوق {n} طنا مقابل {m} طنا في اليوم السابق، بحسب إدارة السوق.\nوتختلف الأسعار بين تاجر وآخر بحسب الجودة، وتنشر الإدارة نشرة يومية في الصباح. ويفتح السوق أبوابه من الخامسة صباحا حتى الظهر، ويغلق يوم الجمعة.'),
    ('दैनिक मंडी भाव: {place}, {day}',
     '{place} की मंडी में {day} को गेहूं का भाव {n} क्राउन प्रति क्विंटल रहा, जबकि एक दिन पहले यह {m} क्राउन था।\nसरसों {k} क्राउन और चना {u}{a} क्राउन प्रति क्विंटल बिका। मंडी में कुल {b} टन आवक दर्ज की गई।\nभाव गुणवत्ता के अनुसार बदल सकते हैं। किसान अपनी उपज लाने से पहले समिति के कार्यालय से जानकारी ले सकते हैं। अगला बुलेटिन कल सुबह जारी होगा।'),
    ('{place}证券交易所{day}收盘',
     '{place}证券交易所{day}收于{n}.{a}点，较前一交易日变动{s}.{b}个百分点，成交额为{m}亿克朗。\n当日共有{c}只股票上涨，{d}只股票下跌。{firm}的股价报{e}.{f}克朗。\n分析人士认为，市场短期内将维持震荡格局，建议投资者注意风险。本文由系统根据公开数据自动生成，仅供参考，不构成任何投资建议。'),
    ('{place}で震度{s}の地震',
     '{day}{c}時{d}分ごろ、{place}で震度{s}を観測する地震がありました。震源の深さは約{a}キロ、地震の規模を示すマグニチュードは{t}.{u}と推定されます。\nこの地震による津波の心配はありません。\n気象台は、揺れの強かった地域では今後一週間ほど同じ程度の地震に注意するよう呼びかけています。落石や崖崩れの危険が高まっているため、今後の雨の降り方にも気をつけてください。'),
    ('{place} 로또 추첨 결과 {n}회',
     '{day} {place}에서 진행된 제{n}회 추첨에서 {a}, {b}, {c}, {d}, {e}, {f}번이 1등 당첨 번호로 뽑혔다. 보너스 번호는 {g}번이다.\n1등 당첨자는 {s}명으로 {m}만 크로네씩 받는다. 2등은 {k}명이다.\n당첨금은 지급 개시일로부터 1년 안에 받아야 한다. 지급 만료일이 휴일이면 다음 영업일까지 받을 수 있다. 추첨 방송은 매주 토요일 저녁에 진행된다.'),
    ('Sää {place} {day}',
     'Ilmatieteen palvelun mukaan {place} saa {day} lämpötilaksi enintään {a} astetta, ja yöllä lämpötila laskee {b} asteeseen.\nSateen todennäköisyys on {c} prosenttia, ja tuuli puhaltaa lounaasta {d} metriä sekunnissa. Auringonlasku on kello {e}.{f}.\nVeneilijöitä kehotetaan seuraamaan merisään tiedotteita. Ennuste on laadittu koneellisesti, ja se päivittyy kuuden tunnin välein. Varoitukset julkaistaan erikseen.'),
    ('Giá vàng tại {place} ngày {day}',
     'Giá vàng tại {place} ngày {day} được niêm yết ở mức {n} nghìn cuaron mỗi lượng mua vào và {m} nghìn cuaron bán ra.\nSo với phiên trước, giá thay đổi {a} nghìn cuaron. Trên thị trường thế giới, giá giao ngay ở mức {k} cuaron một ounce, biến động {s},{t} phần trăm.\nCác chuyên gia khuyên người dân thận trọng khi giao dịch. Giá chỉ mang tính tham khảo và có thể thay đổi trong ngày tùy từng cửa hàng.'),
    ('Harga pangan di {place}, {day}',
     'Harga beras di pasar {place} pada {day} tercatat {n} krona per karung, sementara cabai dijual {m} krona per kilogram.\nHarga minyak goreng berada di angka {k} krona. Pedagang mengatakan pasokan datang dari {s} daerah dan cukup untuk {a} hari.\nDinas perdagangan memantau harga setiap pagi dan mengimbau warga tidak membeli berlebihan. Data lengkap dapat dilihat di papan informasi pasar.'),
    ('Δελτίο τροχαίας {place}, {day}',
     'Στις {day} και ώρα {c}:{d} σημειώθηκε τροχαίο ατύχημα στην περιοχή {place}, με {s} τραυματίες ηλικίας {e} και {f} ετών.\nΗ κυκλοφορία διεξαγόταν για {a} λεπτά από μία λωρίδα. Οι τραυματίες μεταφέρθηκαν στο νοσοκομείο για προληπτικούς λόγους.\nΤα αίτια του ατυχήματος διερευνώνται από την αρμόδια υπηρεσία. Οι οδηγοί καλούνται να τηρούν τα όρια ταχύτητας και τις αποστάσεις ασφαλείας.'),
    ('מזג האוויר ב{place} ב-{day}',
     'השירות המטאורולוגי צופה ל-{day} ב{place} טמפרטורה מרבית של {a} מעלות ומזערית של {b} מעלות.\nהלחות היחסית תעמוד על {c} אחוזים, והרוחות יגיעו למהירות של {d} קילומטרים בשעה.\nהציבור מתבקש להימנע משהייה ממושכת בשמש ולהקפיד על שתיית מים. התחזית המעודכנת מתפרסמת פעמיים ביום. גובה הגלים {e} סנטימטרים.'),
]
DAYS = ['3 March', '11 April', '27 May', '8 June', '19 July', '30 August', '14 September', '2 October', '25 November', '6 December']


class Pools:
    """What a form is filled from. An outlet reports on few places: two reports often agree in them."""

    def __init__(self, rng):
        self.people, self.clubs, self.places = rng.sample(PEOPLE, rng.randint(1, 6)), rng.sample(SPORTS, rng.randint(2, 6)), rng.sample(PLACES, rng.randint(2, 6))
        self.firms, self.days = rng.sample(FIRMS, rng.randint(1, 6)), rng.sample(DAYS, rng.randint(3, 10))


def drawn(pools, rng):
    values = {key: rng.randint(1, 89) for key in 'abcdefgh'}
    values.update({key: rng.randint(100, 9999) for key in 'nmk'})
    values.update({key: rng.randint(2, 9) for key in 'stu'})
    person = rng.choice(pools.people)
    club, rival = rng.sample(pools.clubs, 2)
    place, other = rng.sample(pools.places, 2)
    values.update(thing=rng.choice(['glass', 'plastic', 'metal', 'wood']), place=place, rivalplace=other, person=person, surname=person.split()[1], firm=rng.choice(pools.firms), club=club, rival=rival,
                  day=rng.choice(pools.days), wind=rng.choice(['north', 'south', 'east', 'west']), wind_ja=rng.choice('北南東西'), way=rng.choice(['higher', 'lower']),
                  way_es=rng.choice(['más', 'menos']), street=rng.choice(['Mill', 'Harbour', 'Station', 'Market', 'Bridge']))
    return values


def used(form):
    """The names of what a form is filled with."""
    return sorted({name for part in form for _, name, _, _ in string.Formatter().parse(part) if name})


def main():
    out = sys.argv[1]
    rng = random.Random(20310401)
    os.makedirs(out, exist_ok=True)
    articles = []
    for number, form in enumerate(FORMS):
        pools = Pools(rng)
        names = used(form)
        fillings = [drawn(pools, rng) for _ in range(8)]
        # Of many reports, those that are compared are those that agree in much by accident: half of these agree in half.
        for twin in range(4):
            for name in rng.sample(names, len(names) // 2):
                fillings[4 + twin][name] = fillings[twin][name]
        for copy, values in enumerate(fillings):
            title, text = (part.format(**values) for part in form)
            articles.append(dict(id='form%02d-%02d' % (number, copy), title=title, text=text))
    with open(os.path.join(out, 'articles.jsonl'), 'w', encoding='utf-8') as lines:
        for article in articles:
            lines.write(json.dumps(article, ensure_ascii=False) + '\n')
    with open(os.path.join(out, 'gold.jsonl'), 'w', encoding='utf-8') as lines:
        for article in articles:
            lines.write(json.dumps(dict(id=article['id'], group=article['id'].split('-')[0] + ':' + article['id'], story=article['id'], version='form')) + '\n')
    with open(os.path.join(out, 'pack.json'), 'w', encoding='utf-8') as meta:
        json.dump(dict(name='forms', articles=len(articles), gold=len(articles), task='copies', metric='pairwise and BCubed F1 of families',
                       about='reports filled into forms: alike in words, not made from one another', licence='Apache-2.0, written for this project'), meta, indent=1)


if __name__ == '__main__':
    main()
